import type { Chance } from './chance.ts';
import { type Asked, asked } from './request.ts';
import { textFrom, valueFrom, wellFormed } from './texts.ts';

/** What the product gave to earlier requests, and takes back: forms, tokens, conversations. */
export interface Known {
  readonly states: string[];
  readonly answers: readonly string[];
  readonly lines: { token: string; conversation: string; streamUrl: string }[];
}

const ORIGIN = 'https://council.example';
const BASE = '/v3/directline';
const JSON_TYPE = 'application/json';
const GOES = [
  'back',
  'restart',
  'help',
  'emergency',
  'who-can-i-ring',
  'device-safety',
  'under-19',
  'language',
  'exit',
];
const PATHS = [
  '/',
  '/exit',
  '/chat.js',
  '/favicon.ico',
  '/privacy',
  '/accessibility',
  '/health/live',
  '/health/ready',
  '/robots.txt',
  '/.well-known/security.txt',
  '/webchat',
  '/nowhere',
];

/** A right request, or one with a strange value, to one of the doors. */
export const requestFrom = (chance: Chance, known: Known): Asked =>
  chance.of([readFrom, formFrom, formFrom, activityFrom, lineFrom, lineFrom])(chance, known);

function readFrom(chance: Chance): Asked {
  const query = chance.is(0.2) ? `?${encodeURIComponent(wellFormed(textFrom(chance)))}` : '';
  const accept = chance.of(['*/*', 'text/html', JSON_TYPE, 'application/problem+json', '']);
  return asked(chance.of(['GET', 'GET', 'HEAD', 'OPTIONS', 'DELETE']), `${chance.of(PATHS)}${query}`, {
    accept,
    'accept-encoding': chance.of(['gzip', 'gzip;q=0', '*', 'br', 'identity']),
    'accept-language': chance.of(['pl', 'en', 'ar', '*', textOfHeader(chance)]),
  });
}

function formFrom(chance: Chance, { states, answers }: Known): Asked {
  const fields = new URLSearchParams();
  if (states.length > 0 && chance.is(0.8)) fields.set('state', chance.of(states));
  if (chance.is(0.5)) fields.append('say', wellFormed(textFrom(chance)));
  if (chance.is(0.5))
    fields.append('answer', chance.is(0.8) ? chance.of(answers) : wellFormed(textFrom(chance)));
  if (chance.is(0.2)) fields.append('go', chance.of(GOES));
  if (chance.is(0.1)) fields.append('language', chance.of(['pl', 'en', 'ar', 'xx', '__proto__']));
  if (chance.is(0.1)) fields.append('page', chance.of(['privacy', 'accessibility', 'help', 'x']));
  const headers = {
    'content-type': chance.of([
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded; charset=utf-8',
    ]),
  };
  return asked('POST', '/', headers, fields.toString());
}

/** An activity in which now and then a field is of another kind. */
function activity(chance: Chance, answers: readonly string[]): string {
  const [question = '', answer = ''] = chance.of(answers).split(':');
  const fields: Record<string, unknown> = {
    type: chance.of([
      'message',
      'message',
      'message',
      'conversationUpdate',
      'invoke',
      'event',
      'typing',
      'endOfConversation',
    ]),
    id: String(chance.below(1e9)),
    channelId: chance.of(['webchat', 'msteams', 'sms', 'emulator']),
    serviceUrl: 'http://127.0.0.1:1/',
    conversation: { id: `c${chance.below(50)}` },
    from: { id: 'person' },
    recipient: { id: 'guide' },
    deliveryMode: 'expectReplies',
    locale: chance.of(['en', 'pl-PL', 'xx']),
    text: textFrom(chance),
    ...(chance.is(0.5) ? { value: { q: question, n: chance.below(5), v: answer } } : {}),
    ...(chance.is(0.1) ? { channelData: { clientActivityID: textFrom(chance) } } : {}),
    ...(chance.is(0.1)
      ? { attachments: [valueFrom(chance)], entities: [valueFrom(chance)], membersAdded: [valueFrom(chance)] }
      : {}),
  };
  if (chance.is(0.3)) fields[chance.of(Object.keys(fields))] = valueFrom(chance);
  if (chance.is(0.1)) delete fields[chance.of(Object.keys(fields))];
  return JSON.stringify(fields);
}

const activityFrom = (chance: Chance, { answers }: Known): Asked =>
  asked('POST', '/api/messages', { 'content-type': JSON_TYPE }, activity(chance, answers));

function lineFrom(chance: Chance, { lines, answers }: Known): Asked {
  const { token, conversation } =
    lines.length > 0 && chance.is(0.9) ? chance.of(lines) : { token: 'x', conversation: 'x' };
  const headers = { origin: ORIGIN, authorization: `Bearer ${token}`, 'content-type': JSON_TYPE };
  const place = `${BASE}/conversations/${conversation}`;
  const watermark = chance.of([
    '',
    '?watermark=0',
    `?watermark=${encodeURIComponent(wellFormed(textFrom(chance)))}`,
    '?watermark=1e308',
  ]);
  switch (chance.below(9)) {
    case 0:
      return asked('POST', `${BASE}/tokens/${chance.of(['generate', 'refresh'])}`, headers);
    case 1:
      return asked(
        'POST',
        `${BASE}/conversations`,
        headers,
        JSON.stringify(chance.is(0.5) ? { locale: 'pl' } : valueFrom(chance)),
      );
    case 2:
      return asked('GET', `${place}${watermark}`, headers);
    case 3:
      return asked('GET', `${place}/activities${watermark}`, headers);
    case 4:
      return upload(chance, `${place}/upload`, headers, activity(chance, answers));
    case 5:
      return asked('OPTIONS', `${place}/activities`, {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
      });
    default:
      return asked('POST', `${place}/activities`, headers, activity(chance, answers));
  }
}

function upload(chance: Chance, target: string, headers: Record<string, string>, body: string): Asked {
  const edge = chance.of(['----a', 'b', '"', '']);
  const part = (name: string, type: string, content: string) =>
    `--${edge}\r\nContent-Disposition: form-data; name="${name}"; filename="x"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
  const parts = [
    part('activity', 'application/vnd.microsoft.activity', body),
    part('file', 'image/png', wellFormed(textFrom(chance))),
  ];
  const end = chance.is(0.9) ? `--${edge}--\r\n` : '';
  return asked(
    'POST',
    target,
    { ...headers, 'content-type': `multipart/form-data; boundary=${edge}` },
    parts.slice(chance.below(2)).join('') + end,
  );
}

/** Of a text what a header can hold. */
const textOfHeader = (chance: Chance) => textFrom(chance).replace(/[^\t\x20-\x7e]/g, '');
