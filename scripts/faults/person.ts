import { randomUUID } from 'node:crypto';
import type { makeChecker, Verdict } from './checker.ts';
import type { Seen } from './positions.ts';
import type { Sent } from './post.ts';
import { seenIn } from './seen.ts';
import { HELLO, nextStep, type Step } from './steps.ts';

export interface Counts {
  turns: number;
  alone: number;
  forgotten: number;
  unknown: number;
  readonly faults: Map<Verdict, string[]>;
  /** Milliseconds of each answer, by what went on. */
  readonly times: Map<string, number[]>;
}

interface Parts {
  readonly checker: ReturnType<typeof makeChecker>;
  readonly language: string;
  readonly random: () => number;
  readonly post: (body: string) => Promise<Sent>;
  readonly counts: Counts;
  /** What is going wrong at the moment. */
  readonly happening: () => string;
  /** True while no store may answer. */
  readonly away: () => boolean;
  /** True while what is sealed will soon be too old. */
  readonly clockBack: () => boolean;
  /** False when the run is over. */
  readonly goesOn: () => boolean;
  readonly pause: () => Promise<void>;
}

/** As a channel does: what was not taken is delivered again, with the same id. */
const DELIVERIES = 60;
/** Characters of a reply that stand in the report of a fault. */
const SHOWN = 160;
/** Turns of one person. */
const LONGEST = 12;

/** One person from the first word to the end of a walk, who presses and now and then types. */
export async function walk(parts: Parts): Promise<void> {
  const conversation = randomUUID();
  let step: Step | undefined = HELLO;
  /** The store knows where this person is. */
  let known = true;
  for (let turn = 0; turn < LONGEST && parts.goesOn() && step; turn++) {
    const before = parts.away();
    const sealedBack = parts.clockBack();
    const seen: Seen | undefined = await deliver(
      parts,
      step.event,
      activityOf(conversation, parts.language, step.sent),
    );
    known = !before && !parts.away() && (known || step.event.carried === true);
    step = seen && nextStep(parts.random, seen, { types: known, carries: !sealedBack && !parts.clockBack() });
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
  ...extra,
});

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function deliver(parts: Parts, event: Step['event'], activity: object): Promise<Seen | undefined> {
  const { checker, counts, goesOn, happening } = parts;
  const body = JSON.stringify(activity);
  const fault = (verdict: Verdict, what: string) => {
    const found = counts.faults.get(verdict) ?? [];
    counts.faults.set(verdict, [...found, `${what} [${happening()}]`]);
  };
  let sentBefore = false;
  for (let tries = 0; tries < DELIVERIES; tries++) {
    const during = happening();
    checker.sending();
    const began = performance.now();
    const sent = await parts.post(body);
    if (sent.kind === 'refused') {
      if (!goesOn()) return undefined;
      await later(50);
      continue;
    }
    const times = counts.times.get(during) ?? [];
    counts.times.set(during, times);
    times.push(performance.now() - began);
    if (sent.kind === 'broken' || sent.status >= 500) {
      if (sent.kind === 'broken' && sent.stopping === 'drain')
        fault('reset', 'a request sent in full was reset');
      checker.check(event, { kind: 'unknown' }, sentBefore);
      counts.unknown += 1;
      sentBefore = true;
      await later(50);
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
      const where = JSON.stringify(checker.positions().map(({ turnNumber }) => turnNumber));
      fault(
        verdict,
        `${JSON.stringify(event)} → ${seen.question ?? 'no question'} ${seen.turnNumber ?? ''} at ${where}${sentBefore ? ', sent before' : ''}: “${seen.text.slice(0, SHOWN)}”`,
      );
      return undefined;
    }
    if (!alone) return seen;
    // The numbers stood there; a person says it once more when the chat has come back.
    sentBefore = true;
    if (!goesOn()) return undefined;
    await later(100);
  }
  return undefined;
}
