import { randomUUID } from 'node:crypto';
import type { makeChecker, Verdict } from './checker.ts';
import type { Event, Seen } from './positions.ts';
import { oneOf } from './random.ts';
import { seenIn } from './seen.ts';

/** What came of one HTTP request. */
export type Sent =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** No connection: nothing was sent. */
  | { readonly kind: 'refused' }
  /** The connection broke after everything had been sent. */
  | { readonly kind: 'broken'; readonly stopping: 'drain' | 'kill' | undefined };

export interface Counts {
  turns: number;
  alone: number;
  forgotten: number;
  unknown: number;
  readonly faults: Map<Verdict, string[]>;
  /** Milliseconds of each answer. */
  readonly times: number[];
}

interface Parts {
  readonly checker: ReturnType<typeof makeChecker>;
  readonly language: string;
  readonly random: () => number;
  readonly post: (body: string) => Promise<Sent>;
  readonly counts: Counts;
  /** False when the run is over. */
  readonly goesOn: () => boolean;
  readonly pause: () => Promise<void>;
}

/** As a channel does: what was not taken is delivered again, with the same id. */
const DELIVERIES = 40;

/** One person from the first word to the end of a walk, who presses and now and then types. */
export async function walk(parts: Parts): Promise<void> {
  const { random, goesOn } = parts;
  const conversation = randomUUID();
  const say = (event: Event, extra: object) =>
    deliver(parts, event, activityOf(conversation, parts.language, extra));
  let seen = await say({ input: { kind: 'look' } }, { text: '' });
  for (let turn = 0; turn < 9 && goesOn() && seen; turn++) {
    const turnNumber = seen.turnNumber;
    const draw = random();
    if (draw < 0.08) seen = await say({ input: { kind: 'go', to: 'help' } }, { value: { go: 'help' } });
    else if (draw < 0.16)
      seen = await say({ input: { kind: 'go', to: 'restart' } }, { value: { go: 'restart' } });
    else if (draw < 0.24 && turnNumber !== undefined)
      seen = await say(
        { input: { kind: 'go', to: 'back' }, turnNumber },
        { value: { go: 'back', n: turnNumber } },
      );
    else if (seen.question !== undefined && turnNumber !== undefined) {
      const answer = oneOf(random, seen.answers);
      const value = { q: seen.question, n: turnNumber, v: answer };
      seen = await say({ input: { kind: 'answer', question: seen.question, answer }, turnNumber }, { value });
    } else seen = await say({ input: { kind: 'go', to: 'restart' } }, { value: { go: 'restart' } });
    await parts.pause();
  }
}

const activityOf = (conversation: string, locale: string, extra: object) => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'webchat',
  deliveryMode: 'expectReplies',
  serviceUrl: 'http://127.0.0.1:1/',
  from: { id: 'person' },
  recipient: { id: 'guide' },
  conversation: { id: conversation },
  locale,
  text: 'pressed',
  ...extra,
});

async function deliver(parts: Parts, event: Event, activity: object): Promise<Seen | undefined> {
  const { checker, counts, goesOn } = parts;
  const body = JSON.stringify(activity);
  const fault = (verdict: Verdict, what: string) =>
    counts.faults.set(verdict, [...(counts.faults.get(verdict) ?? []), what]);
  let sentBefore = false;
  for (let tries = 0; tries < DELIVERIES; tries++) {
    const began = performance.now();
    const sent = await parts.post(body);
    if (sent.kind === 'refused') {
      if (!goesOn()) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    counts.times.push(performance.now() - began);
    if (sent.kind === 'broken' || sent.status >= 500) {
      if (sent.kind === 'broken' && sent.stopping === 'drain')
        fault('reset', 'a request sent in full was reset');
      checker.check(event, { kind: 'unknown' }, sentBefore);
      counts.unknown += 1;
      sentBefore = true;
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    const seen = seenIn(sent.body);
    if (sent.status !== 200 || seen === undefined) {
      fault('wrong', `status ${sent.status}`);
      return undefined;
    }
    const { verdict, alone, forgotten } = checker.check(event, { kind: 'reply', seen }, sentBefore);
    counts.turns += 1;
    if (alone) counts.alone += 1;
    if (forgotten) counts.forgotten += 1;
    if (verdict) {
      fault(verdict, `${JSON.stringify(event)} → ${seen.question ?? 'no question'} ${seen.turnNumber ?? ''}`);
      return undefined;
    }
    if (!alone) return seen;
    // The numbers stood there; a person presses once more when the chat has come back.
    sentBefore = true;
    if (!goesOn()) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
