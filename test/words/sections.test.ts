import type { AnswerButton, Block, Card, Said } from '../../src/words/message.ts';
import { sectionsOf } from '../../src/words/sections.ts';

const said = (text: string): Said => ({ text, lang: 'en', dir: 'ltr' });
const answer = (id: string): AnswerButton => ({ id, value: `q:${id}`, label: said(id) });
const card = (id: string) => ({ id }) as Card;
const paragraph = (text: string): Block => ({ kind: 'paragraph', said: said(text) });
const quote = (words: number): Block => ({ kind: 'quote', said: said('word '.repeat(words).trim()) });

/** Each section by what it holds. */
const order = (parts: Partial<Parameters<typeof sectionsOf>[0]>) =>
  sectionsOf({ view: 'question', body: [], answers: [], contacts: [], ...parts }).map((section) => {
    if (section.kind === 'words') return section.body.map((block) => block.kind).join(' ');
    return (section.kind === 'answers' ? section.answers : section.contacts).map(({ id }) => id).join(' ');
  });

test('a question: its answers, then who can help', () => {
  const contacts = [card('one'), card('two')];
  expect(order({ answers: [answer('yes'), answer('no')], contacts })).toEqual(['yes no', 'one two']);
});

test('an emergency: 999, what to press instead of speaking, everybody else, the way back', () => {
  const answers = ['cannot-speak', 'deaf-or-bsl', 'carry-on'].map(answer);
  const contacts = [card('police-999'), card('helpline')];
  expect(order({ view: 'emergency', answers, contacts })).toEqual([
    'police-999',
    'cannot-speak deaf-or-bsl',
    'helpline',
    'carry-on',
  ]);
});

test.each(['self-harm', 'aside'] as const)('%s: the numbers before the way back', (view) => {
  expect(order({ view, answers: [answer('carry-on')], contacts: [card('one')] })).toEqual([
    'one',
    'carry-on',
  ]);
});

test('a long quoted text comes after who can help, with the line that leads to it', () => {
  const body = [
    paragraph('If it is now, call.'),
    paragraph('The page says:'),
    quote(40),
    paragraph('Ask for it.'),
  ];
  const contacts = [card('one')];
  expect(order({ view: 'outcome', body, contacts })).toEqual([
    'paragraph',
    'one',
    'paragraph quote paragraph',
  ]);
  expect(order({ view: 'question', body, contacts })).toEqual(['paragraph paragraph quote paragraph', 'one']);
});

test('a short quotation stays where it is', () => {
  const body = [paragraph('The page says:'), quote(12)];
  expect(order({ view: 'outcome', body, contacts: [card('one')] })).toEqual(['paragraph quote', 'one']);
});
