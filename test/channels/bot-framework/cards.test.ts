import { readActivity } from '../../../src/channels/bot-framework/activity.ts';
import { makeAround } from '../../../src/channels/bot-framework/around.ts';
import { makeCarrier } from '../../../src/channels/bot-framework/carrier.ts';
import { makeChatPhrases } from '../../../src/channels/bot-framework/chat-phrases.ts';
import { doorOf } from '../../../src/channels/bot-framework/door.ts';
import { teamsReply } from '../../../src/channels/bot-framework/teams-reply.ts';
import type { Conversation } from '../../../src/conversation/conversation.ts';
import { makeSeal } from '../../../src/sealing/seal.ts';
import type { Message } from '../../../src/words/message.ts';
import { telOf } from '../../support/numbers.ts';
import { everyWay } from '../../support/rules.ts';
import { type CardContent, guide, NOON, type Sent } from './bot.ts';
import { cardFaults } from './card-faults.cjs';
import { actionsOf, cardOf, elements, fromTeams, textsOf } from './teams.ts';

/** Everything that can lie over a question, and what typed words lead to. */
const OVER: Partial<Conversation>[] = [
  ...(
    [
      'emergency',
      'emergency.silent',
      'emergency.deaf',
      'self-harm',
      'device-safety',
      'under-19',
      'help',
      'who-can-i-ring',
      'language',
    ] as const
  ).map((over) => ({ over })),
  { safety: 'open' },
  { safety: 'asked', meant: ['being-hurt', 'case-review', 'child'] },
  { misses: 2 },
];

/** Each screen once: ways that differ in nothing that is shown are one. */
const screens = [
  ...new Map(
    everyWay().map(({ answers }): [string, Partial<Conversation>] => {
      const { question, heading, contacts, notices } = turned('en', { answers }).message;
      const cards = contacts.map(({ id, marks, ways }) => [id, marks, ways.map(({ value }) => value)]);
      return [JSON.stringify([question, heading.text, cards, notices]), { answers }];
    }),
  ).values(),
  ...OVER,
];

function turned(language: string, more: Partial<Conversation>) {
  return guide.turn({ ...guide.begin(language), ...more }, { kind: 'look' }, { now: NOON, door: 'teams' });
}

const read = readActivity(fromTeams());
if (!read) throw new Error('no activity');
const activity = read;
/** As with a shared store: every button carries the answers, so that cards are as large as they get. */
const seal = makeSeal([Buffer.alloc(32, 7)], 'button');
const { close } = makeCarrier(seal, () => NOON);
const around = makeAround(makeChatPhrases(guide), 'https://help.example.gov.uk/', close);

function sentFor(message: Message, left = false, conversation = guide.begin('en')): Sent {
  const result = {
    conversation,
    message,
    turnNumber: 7,
    repeated: false,
    stale: false,
    alone: false,
    first: true,
    left,
    sent: [],
  };
  return teamsReply(message, around(activity, result)) as unknown as Sent;
}

/** A card's markdown as it reads. */
const plain = (text: string) =>
  text
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/[\u2066-\u2069]/g, '');

function headings(card: CardContent): string[] {
  return elements(card).flatMap(({ style, text }) => (style === 'heading' ? [plain(String(text))] : []));
}

/** What is wrong with a message as Teams gets it; empty when nothing is. */
function faults(message: Message, sent: Sent): string[] {
  const card = cardOf(sent);
  const texts = textsOf(card);
  const all = texts.map(plain).join('\n');
  const found = [...cardFaults(card)];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const size = Buffer.byteLength(JSON.stringify(sent));
  must(size < 28 * 1024, `${size} bytes`);
  must(card['version'] === '1.5' && card['lang'] === message.language, 'version or language');
  must(card['rtl'] === (message.dir === 'rtl'), 'direction');
  must(String(card['speak']).length <= 60 && !/\d/.test(String(card['speak'])), 'a name that is no title');
  const fallback = String(card['fallbackText']);
  const values = message.contacts.flatMap(({ ways }) => ways.map(({ value }) => value));
  must(
    [message.heading.text, ...message.answers.map(({ label }) => label.text), ...values, '999'].every(
      (part) => fallback.includes(part),
    ),
    'no text to fall back to',
  );
  must(
    elements(card).every(({ type, wrap, text }) => type !== 'TextBlock' || (wrap === true && text !== '')),
    'text that is cut or empty',
  );
  const heads = headings(card);
  must(heads[0]?.startsWith(plain(message.heading.text)) === true, 'another heading first');
  for (const { name, ways } of message.contacts) {
    must(heads.includes(name.text), `no heading ${name.text}`);
    for (const { value, tel, href } of ways) {
      must(all.includes(value), `no ${value}`);
      const linked = texts.some((text) => text.includes(`(tel:${tel?.replace(/\s/g, '')})`));
      must(href?.startsWith('tel:') ? linked : true, `no link ${tel}`);
      must(!/^\s*$/.test(value), 'an empty way');
    }
  }
  must(!JSON.stringify(card).includes('tel:18000'), 'a link to the relay');
  must(!/^\s*\d+[.)]\s/m.test(texts.join('\n')), 'a number that becomes a list');
  const actions = actionsOf(card);
  const own = message.answers.length + (message.view === 'language' ? message.languages.length : 0);
  must(actions.length >= (message.view === 'goodbye' ? 0 : own + 7), 'a button too few');
  for (const { type, title, data, fallback } of actions) {
    must(type === 'Action.Execute' && title !== '', `no Execute: ${title}`);
    must(
      JSON.stringify(fallback) === JSON.stringify({ type: 'Action.Submit', title, data }),
      `no fallback: ${title}`,
    );
  }
  must(
    elements(card).every(({ actions: row }) => row === undefined || (row as unknown[]).length <= 6),
    'a row too long',
  );
  must(!JSON.stringify(card).includes('"Input.'), 'an input');
  return found;
}

test('the check notices what is wrong', () => {
  const { message } = turned('en', { over: 'emergency' });
  const sent = sentFor(message);
  const card = cardOf(sent);
  const odd = (content: object) => ({
    ...sent,
    attachments: [{ contentType: 'x', content: { ...card, ...content } }],
  });
  for (const content of [
    { version: '2.0' },
    { body: [...card.body, { type: 'TextBlock', text: 'x', wrap: true, colour: 'red' }] },
    { body: [...card.body, { type: 'Table2' }] },
    { body: [...card.body, { type: 'TextBlock', text: '3. list', wrap: true }] },
    { body: [...card.body, { type: 'TextBlock', text: 'cut' }] },
    { body: [...card.body, { type: 'TextBlock', text: 'x', wrap: true, size: 'enormous' }] },
    { body: card.body.filter(({ style }) => style !== 'heading') },
    { body: [...card.body, { type: 'TextBlock', text: 'x'.repeat(28_000), wrap: true }] },
  ])
    expect(faults(message, odd(content) as Sent)).not.toEqual([]);
});

test.each(guide.languages)('every screen is a valid, whole and accessible card: %s', (language) => {
  expect(screens.length).toBeGreaterThan(110);
  expect(doorOf(activity)).toBe('teams');
  const bad = screens.flatMap((more) => {
    const { message, conversation } = turned(language, more);
    const sent = sentFor(message, false, conversation);
    const found = faults(message, sent);
    // First of all and last of all.
    const { body } = cardOf(sent);
    const bar = [body.slice(0, 4), body.slice(-2)].map((part) => JSON.stringify(part));
    const numbers = bar.every(
      (part) => part.includes('(tel:999)') && part.includes(`(tel:${telOf('national-da-helpline')})`),
    );
    return found.length > 0 || !numbers ? [{ more, found, numbers }] : [];
  });
  expect(bad).toEqual([]);
});

test.each(guide.languages)('the goodbye holds 999 alone, and no button: %s', (language) => {
  const leaving = guide.turn(guide.begin(language), { kind: 'go', to: 'exit' }, { now: NOON, door: 'teams' });
  const sent = sentFor(leaving.message, true);
  expect(faults(leaving.message, sent)).toEqual([]);
  expect(actionsOf(cardOf(sent))).toEqual([]);
  const all = JSON.stringify(sent);
  expect(all).toContain('(tel:999)');
  expect(all.replace(/999/g, '')).not.toMatch(/\d{3}/);
});

test('the outcomes table is read row by row, each cell with its head', () => {
  const answers = [
    ['start.danger', 'no'],
    ['start.need', 'other-topics'],
    ['topics.which', 'case-review'],
  ] as const;
  const { message } = turned('en', { answers });
  const table = message.body.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  const lines = textsOf(cardOf(sentFor(message))).map(plain);
  expect(table.rows).toHaveLength(10);
  for (const row of table.rows) {
    const line = row.map(({ text }, index) => `${table.head[index]?.text}: ${text || '–'}`).join('; ');
    expect(lines).toContain(line);
  }
});

test.each(guide.languages.filter((id) => id !== 'en'))(
  'unsigned safety answers stand with their English: %s',
  (language) => {
    const { message } = turned(language, {});
    const unsigned = message.answers.filter(({ label }) => label.english !== undefined);
    const titles = actionsOf(cardOf(sentFor(message))).map(({ title }) => title);
    for (const { label } of unsigned) expect(titles).toContain(`${label.text} (${label.english})`);
  },
);
