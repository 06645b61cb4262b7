import fc from 'fast-check';
import { readLabelled } from '../../scripts/understanding/judge.ts';
import { fresh } from '../../src/conversation/conversation.ts';
import { turn } from '../../src/conversation/turn.ts';
import type { Understood } from '../../src/understanding/understood.ts';
import { answered } from '../support/rules.ts';
import { compiled } from '../support/test-app.ts';

const { understand } = compiled.rules;
const screen = { question: 'start.need', language: 'en', answers: [] };
const met = ({ kind, command }: Understood) =>
  ['danger-now', 'self-harm', 'ask'].includes(kind) || command?.name === 'emergency';

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e999',
    '🙃',
    'a'.repeat(10_000),
    'he has a knife '.repeat(700),
    '١'.repeat(10_000),
  ),
  fc.string({ unit: 'grapheme-composite', minLength: 2000, maxLength: 10_000 }),
);

test('any text gives an answer, the same one every time, and is never repeated in it', () => {
  fc.assert(
    fc.property(odd, (text) => {
      const understood = understand(text, screen);
      expect(understand(text, screen)).toEqual(understood);
      if (text.trim().length >= 12)
        expect(JSON.stringify(understood)).not.toContain(text.trim().slice(0, 12));
    }),
    { numRuns: 150 },
  );
});

test('any text, anywhere, gives a view with a number and keeps nothing of it', () => {
  const places = [fresh('en'), answered('start.danger:no', 'start.need:being-hurt')];
  fc.assert(
    fc.property(odd, fc.constantFrom(...places), (text, place) => {
      const { conversation, view } = turn(compiled.rules, place, { kind: 'say', text });
      const canary = text.trim().slice(0, 12);
      if (canary.length === 12) expect(JSON.stringify([conversation, view])).not.toContain(canary);
    }),
    { numRuns: 100 },
  );
});

test('more than 2,000 characters get at least the safety question', () => {
  const long = 'when do you empty the bins in my road. '.repeat(60);
  expect(long.length).toBeGreaterThan(2000);
  expect(met(understand(long, screen))).toBe(true);
  expect(understand(long.slice(0, 38), screen).kind).toBe('harmless');
});

const HARMLESS = [
  'Hello.',
  'Thank you for your help.',
  'The bins are emptied on Tuesday.',
  'I live in Southborough.',
  'It has been raining all week.',
  'Sorry for the long message.',
  'My dog is called Biscuit.',
  'I moved here last year.',
];
const danger = readLabelled().filter(({ danger: kind }) => kind !== 'none');

test('harmless sentences around a sentence of danger never take the danger away', () => {
  const sentences = fc.array(fc.constantFrom(...HARMLESS), { maxLength: 5 });
  fc.assert(
    fc.property(sentences, fc.constantFrom(...danger), sentences, (before, { text }, after) => {
      expect(met(understand([...before, `${text}.`, ...after].join(' '), screen))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('past tense and "not" turn an emergency into a question, never into silence', () => {
  for (const text of [
    'he had a knife last year',
    'he has not got a knife any more',
    'nobody is bleeding now',
    'i was stabbed in 2019',
  ]) {
    expect(met(understand(text, screen))).toBe(true);
  }
});
