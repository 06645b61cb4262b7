import { makeChecker, type Verdict } from '../../scripts/faults/checker.ts';
import {
  type Event,
  type Expected,
  makeOracle,
  type Position,
  type Seen,
} from '../../scripts/faults/positions.ts';
import { oneOf, randomFrom } from '../../scripts/faults/random.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { guide } = makeTestGuide();
const oracle = makeOracle(guide, () => new Date('2026-11-25T12:00:00Z'));
const { emergency, helpline } = guide.numbers;
const numbers = [emergency.display, helpline.display];
const sorry = guide.frame('en')('errors/sorry').text;
let away = false;
beforeEach(() => {
  away = false;
});
const fresh: Position = { conversation: guide.begin('en'), turnNumber: 0 };

/** A product that keeps one conversation, and shows it truly unless a bug is planted in it. */
function product() {
  let position = fresh;
  const shown = ({ question, answers, turnNumber, words }: Expected): Seen => ({
    question,
    answers,
    turnNumber: question === undefined ? undefined : turnNumber,
    buttons: [],
    text: [...words, ...numbers].join('\n'),
  });
  return {
    get position() {
      return position;
    },
    set position(next: Position) {
      position = next;
    },
    take(event: Event): Seen {
      const after = oracle.after(position, event);
      position = after.position;
      return shown(after.expected);
    },
    again: () => shown(oracle.again(position)),
    shown,
  };
}

/** Walks at random; `plant` may spoil what the product does from its third event on. Gives the first verdict. */
function walk(
  seed: number,
  plant?: (made: ReturnType<typeof product>, event: Event) => Seen,
): Verdict | undefined {
  const random = randomFrom(seed);
  const made = product();
  const checker = makeChecker({ oracle, fresh, numbers, sorry, away: () => away });
  let last = made.take({ input: { kind: 'look' } });
  expect(
    checker.check({ input: { kind: 'look' } }, { kind: 'reply', seen: last }, false).verdict,
  ).toBeUndefined();
  for (let step = 0; step < 8; step++) {
    const choices = last.answers.filter((answer) => step > 0 || answer === 'no');
    const { question } = last;
    const done = question === undefined || choices.length === 0;
    const input: Event['input'] = done
      ? { kind: 'go', to: 'back' }
      : { kind: 'answer', question, answer: oneOf(random, choices) };
    const event: Event = { input, turnNumber: made.position.turnNumber };
    last = plant !== undefined && step >= 1 ? plant(made, event) : made.take(event);
    const { verdict } = checker.check(event, { kind: 'reply', seen: last }, false);
    if (verdict) return verdict;
  }
  return undefined;
}

test('a product that does as it should is never blamed', () => {
  for (let seed = 0; seed < 60; seed++) expect(walk(seed)).toBeUndefined();
});

const bugs: Readonly<
  Record<string, readonly [Verdict[], (made: ReturnType<typeof product>, event: Event) => Seen]>
> = {
  'a write that is lost': [
    ['lost'],
    (made, event) => {
      const before = made.position;
      const seen = made.take(event);
      made.position = before;
      return seen;
    },
  ],
  'a turn counted twice': [
    ['doubled'],
    (made, event) => {
      const seen = made.take(event);
      made.position = { ...made.position, turnNumber: made.position.turnNumber + 1 };
      return { ...seen, turnNumber: seen.turnNumber === undefined ? undefined : seen.turnNumber + 1 };
    },
  ],
  'an old view': [['lost'], (made) => made.shown(oracle.again(fresh))],
  "somebody else's reply": [
    ['crossed'],
    (made) =>
      made.shown(
        oracle.after(
          {
            conversation: { ...guide.begin('ar'), answers: [['start.danger', 'no']] },
            turnNumber: made.position.turnNumber,
          },
          { input: { kind: 'answer', question: 'start.need', answer: 'other-topics' } },
        ).expected,
      ),
  ],
  'a question passed over': [
    ['skipped'],
    (made, event) => {
      const seen = made.take(event);
      if (seen.question === undefined) return made.shown(oracle.again(fresh));
      return made.take({
        input: { kind: 'answer', question: seen.question, answer: seen.answers.at(-1) ?? '' },
      });
    },
  ],
  'a wrong digit': [
    ['wrong'],
    (made, event) => {
      const seen = made.take(event);
      return {
        ...seen,
        text: seen.text.replace('01632 960102', '01632 960103').replace('0808 157 0100', '0808 157 0101'),
      };
    },
  ],
  'numbers left out': [['numbers'], (made, event) => ({ ...made.take(event), text: 'Something went wrong' })],
  'a conversation forgotten for no reason': [
    ['lost'],
    (made) => {
      made.position = fresh;
      return made.take({ input: { kind: 'look' } });
    },
  ],
};

test.each(Object.entries(bugs))('caught: %s', (_name, [verdicts, plant]) => {
  const found = Array.from({ length: 20 }, (_, seed) => walk(seed, plant));
  expect(found.filter((verdict) => verdict === undefined)).toEqual([]);
  expect(found).toEqual(expect.arrayContaining(verdicts));
});

test('an answer that never came leaves both ways open, and no more', () => {
  const made = product();
  const checker = makeChecker({ oracle, fresh, numbers, sorry, away: () => away });
  const look: Event = { input: { kind: 'look' } };
  checker.check(look, { kind: 'reply', seen: made.take(look) }, false);
  const event: Event = { input: { kind: 'answer', question: 'start.danger', answer: 'no' }, turnNumber: 1 };
  expect(checker.check(event, { kind: 'unknown' }, false)).toEqual({});
  expect(checker.positions()).toHaveLength(2);
  expect(checker.check(event, { kind: 'reply', seen: made.take(event) }, true)).toEqual({});
  expect(checker.positions()).toHaveLength(1);
});

test('what a button carried while the store was being emptied may be gone again', () => {
  const made = product();
  const checker = makeChecker({ oracle, fresh, numbers, sorry, away: () => false });
  const look: Event = { input: { kind: 'look' } };
  checker.check(look, { kind: 'reply', seen: made.take(look) }, false);
  checker.emptied();
  checker.sending();
  const event: Event = {
    input: { kind: 'answer', question: 'start.danger', answer: 'no' },
    turnNumber: 1,
    carried: true,
  };
  const taken = { kind: 'reply', seen: made.take(event) } as const;
  checker.emptied();
  expect(checker.check(event, taken, false)).toEqual({});
  made.position = fresh;
  checker.sending();
  expect(checker.check(look, { kind: 'reply', seen: made.take(look) }, false)).toEqual({ forgotten: true });
});

test('numbers alone are told apart, and an emptied store may forget once', () => {
  const made = product();
  const checker = makeChecker({ oracle, fresh, numbers, sorry, away: () => away });
  const look: Event = { input: { kind: 'look' } };
  checker.check(look, { kind: 'reply', seen: made.take(look) }, false);
  const event: Event = { input: { kind: 'answer', question: 'start.danger', answer: 'no' }, turnNumber: 1 };
  const alone = {
    question: undefined,
    answers: [],
    turnNumber: undefined,
    buttons: [],
    text: [...numbers, sorry].join('\n'),
  };
  const reply = { kind: 'reply', seen: alone } as const;
  expect(checker.check(event, reply, false)).toEqual({ alone: true, verdict: 'alone' });
  away = true;
  expect(checker.check({ ...event, carried: true }, reply, false)).toEqual({ alone: true, verdict: 'alone' });
  expect(checker.check(event, reply, false)).toEqual({ alone: true });
  checker.emptied();
  made.position = fresh;
  const begun = { kind: 'reply', seen: made.again() } as const;
  expect(checker.check({ ...event, carried: true }, begun, true)).toEqual({ verdict: 'lost' });
  expect(checker.check(event, begun, true)).toEqual({ forgotten: true });
});
