import fc from 'fast-check';
import { NOTICES } from '../../src/conversation/view.ts';
import { OVERS } from '../../src/flow/interrupts.ts';
import { codesOf } from '../../src/sessions/answer-codes.ts';
import type { Session } from '../../src/sessions/session.ts';
import { readSession, writeSession } from '../../src/sessions/session-text.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { guide } = makeTestGuide();
const codes = codesOf(guide.answers);
const small = fc.integer({ min: 0, max: 999 });
const sessions: fc.Arbitrary<Session> = fc.record({
  conversation: fc.record(
    {
      answers: fc.array(fc.constantFrom(...guide.answers), { maxLength: 12 }),
      language: fc.constantFrom('', ...guide.languages),
      over: fc.constantFrom(...OVERS),
      safety: fc.constantFrom('unasked', 'open', 'asked'),
      meant: fc.array(fc.constantFrom('street-lights', 'child', 'my-behaviour'), { maxLength: 3 }),
      misses: fc.integer({ min: 0, max: 40 }),
    },
    { requiredKeys: ['answers', 'language', 'safety', 'meant', 'misses'] },
  ),
  turnNumber: small,
  seen: fc.array(
    fc.oneof(
      fc.tuple(fc.base64String({ minLength: 1, maxLength: 11 }), small),
      fc.tuple(
        fc.base64String({ minLength: 1, maxLength: 11 }),
        small,
        fc.record({ kind: fc.constant('look' as const), notice: fc.constantFrom(...NOTICES) }),
      ),
    ),
    { maxLength: 4 },
  ),
  sent: fc.array(
    fc.oneof(fc.nat().map(String), fc.string(), fc.constant('1764362400123'), fc.constant('0012')),
    { maxLength: 10 },
  ),
});

test('whatever is written down is read as it was', () => {
  fc.assert(
    fc.property(sessions, (session) => {
      expect(readSession(writeSession(session, codes), codes)).toEqual(session);
    }),
  );
});

test('what is none of ours counts as nothing', () => {
  for (const text of [
    '',
    '{}',
    '1',
    '1|x',
    '2|1|en||0|0||||',
    '1|1|en||9|0||||',
    '1|-|en||0|0||||',
    'a'.repeat(9_000),
  ])
    expect(readSession(text, codes)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => void readSession(text, codes)));
});

test('an answer that this release has not is carried on for one that has', () => {
  const session: Session = {
    conversation: { ...guide.begin('en'), answers: guide.answers.slice(0, 3) },
    turnNumber: 3,
    seen: [],
    sent: [],
  };
  const written = writeSession(session, codes);
  const other = codesOf(guide.answers.filter((_, at) => at !== 1));
  const there = readSession(written, other);
  expect(there?.conversation.answers.map(([question]) => question)).toEqual(
    guide.answers.slice(0, 3).map(([question], at) => (at === 1 ? '?' : question)),
  );
  expect(there && writeSession(there, other)).toBe(written);
});

test('answers whose codes are the same, and answers of no content, are written in full', () => {
  const none = codesOf([]);
  const answers = guide.answers.slice(0, 2);
  expect(none.read(none.write(answers))).toEqual(answers);
});
