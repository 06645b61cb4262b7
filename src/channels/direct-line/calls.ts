import { randomUUID } from 'node:crypto';
import { languageCode } from '../../activities/language-code.ts';
import type { Incoming, Outgoing } from '../http.ts';
import { json } from './json.ts';
import { readPosted } from './posted.ts';
import type { Talk, TalkParts } from './talk.ts';
import { type Person, TOKEN_SECONDS, type Tokens } from './tokens.ts';
import { activityId, activitySet } from './transcript-line.ts';
import { readWatermark } from './watermark.ts';

/** One call of somebody whose token has been checked, in their own conversation. */
export type Handle = (incoming: Incoming, person: Person) => Promise<Outgoing>;

interface CallParts extends Pick<TalkParts, 'clock'> {
  readonly talk: Talk;
  readonly tokens: Tokens;
  readonly refused: (status: number) => Outgoing;
  readonly base: string;
  readonly publicUrl: string | undefined;
}

/** What each call of the protocol does, once it is clear who calls. */
export function makeCalls({ talk, tokens, refused, clock, base, publicUrl }: CallParts) {
  async function streamUrl(incoming: Incoming, person: Person, watermark: number): Promise<string> {
    const ours = publicUrl ?? `http://${incoming.headers['host'] ?? ''}`;
    const url = new URL(`${ours.replace(/\/$/, '')}${base}/conversations/${person.conversation}/stream`);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('watermark', String(watermark));
    url.searchParams.set('t', await tokens.ticket(person, clock()));
    return url.href;
  }

  async function connected(incoming: Incoming, person: Person, watermark: number, status: number) {
    const [, token = ''] = (incoming.headers['authorization'] ?? '').split(' ');
    const body = {
      conversationId: person.conversation,
      token,
      expires_in: secondsLeft(person),
      streamUrl: await streamUrl(incoming, person, watermark),
    };
    return json(status, JSON.stringify(body));
  }

  const secondsLeft = ({ until }: Person) =>
    until === undefined ? TOKEN_SECONDS : Math.max(0, until - Math.floor(clock().getTime() / 1000));

  function issued(token: string, conversationId: string): Outgoing {
    return json(200, JSON.stringify({ conversationId, token, expires_in: TOKEN_SECONDS }));
  }

  const begin: Handle = async (incoming, person) => {
    const { locale } = (incoming.body ?? {}) as { locale?: unknown };
    const language = typeof locale === 'string' ? languageCode(locale) : undefined;
    const first = await talk.begin(person.conversation, language);
    return connected(incoming, person, 0, first ? 201 : 200);
  };

  const reconnect: Handle = async (incoming, person) => {
    const watermark = readWatermark(incoming.query.get('watermark'));
    if (watermark === undefined) return refused(400);
    const held = await talk.since(talk.keyOf(person.conversation), Number.MAX_SAFE_INTEGER);
    return held ? connected(incoming, person, watermark, 200) : refused(404);
  };

  const read: Handle = async (incoming, person) => {
    const watermark = readWatermark(incoming.query.get('watermark'));
    if (watermark === undefined) return refused(400);
    const entries = await talk.since(talk.keyOf(person.conversation), watermark);
    return entries ? json(200, activitySet(person, entries, watermark)) : refused(404);
  };

  const post: Handle = async (incoming, person) => {
    const posted = readPosted(incoming.body);
    if (!posted) return refused(400);
    if (posted.kind === 'files') return refused(415);
    if (posted.kind === 'gone') await talk.leave(person.conversation);
    const place =
      posted.kind === 'message' ? await talk.hear(person.conversation, posted) : clock().getTime();
    return json(200, JSON.stringify({ id: activityId(person, place) }));
  };

  const generate = async (): Promise<Outgoing> => {
    const { token, person } = await tokens.issue(clock());
    return issued(token, person.conversation);
  };
  const refresh: Handle = async (_incoming, person) =>
    issued(await tokens.renew(person, clock()), person.conversation);
  /** Clients ask for it before they sign somebody in, which nobody does here. */
  const session: Handle = async () => json(200, JSON.stringify({ sessionId: randomUUID() }));

  return { generate, refresh, begin, reconnect, read, post, session };
}
