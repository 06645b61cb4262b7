import type { Screen } from '../../src/understanding/understood.ts';
import { compiled } from '../support/test-app.ts';

const { understand } = compiled.rules;
const screen = (question: string, ...ids: string[]): Screen => ({
  question,
  language: 'en',
  answers: ids.map((answer) => ({
    id: answer,
    ...compiled.rules.printed('en', { kind: 'answer', question, answer }),
  })),
});
const need = screen('start.need', 'being-hurt', 'being-followed', 'who-can-i-ring');
const danger = screen('start.danger', 'yes', 'no', 'not-sure');
const area = screen('domestic-abuse.area', 'tunbridge-wells', 'tonbridge-and-malling', 'sevenoaks', 'skip');
const risk = screen('domestic-abuse.high-risk', 'yes', 'no', 'not-sure', 'skip');

describe('a message that as a whole is a command', () => {
  test.each([
    ['exit', 'exit'],
    ['Exit!', 'exit'],
    ['STOP', 'exit'],
    ['back', 'back'],
    ['Start again', 'restart'],
    ['help', 'emergency'],
    ['help me', 'emergency'],
    ['send help', 'emergency'],
    ['call the police', 'emergency'],
    ['999', 'emergency'],
    ['999 999 999', 'emergency'],
    ['pls 999', 'emergency'],
    ['what do i do 999', 'emergency'],
    ['how does this work', 'help'],
    ['who can i ring now', 'who-can-i-ring'],
  ])('%j acts as %s', (text, name) => {
    expect(understand(text, need)).toMatchObject({ kind: 'command', command: { name } });
  });

  test.each(
    ['Polish', 'polski', 'Arabic', 'English'].filter(
      (_, index) => index === 3 || compiled.rules.languages.length > 1,
    ),
  )('%j changes the language', (text) => {
    expect(understand(text, need)).toMatchObject({ kind: 'command', command: { name: 'language' } });
  });

  test.each([
    'what is 999 for',
    'Students next door having a party. Not asking for 999, merely some peace.',
    'my phone number ends in 9994',
    'it cost £999',
  ])('%j speaks about a number and asks for nobody', (text) => {
    expect(understand(text, need).reason).not.toBe('999');
  });

  test.each([
    ['pomocy', 'pl'],
    ['ajutor', 'ro'],
    ['ساعدوني', 'ar'],
    ['help', undefined],
    ['999', undefined],
  ])('%j offers %s', (text, offer) => {
    expect(understand(text, need).command).toEqual({ name: 'emergency' });
    expect(understand(text, need).offer).toBe(offer);
  });

  test('a number of an emergency offers no language on any screen', () => {
    expect(understand('999', { ...need, language: 'pl' }).offer).toBeUndefined();
  });

  test('a longer text that holds a command word is read as a text', () => {
    expect(understand('he says he will stop but he never does', need).kind).not.toBe('command');
  });
});

describe('an answer on the screen', () => {
  test.each(['the last one', 'last', 'bottom one'])('%j is the last', (text) => {
    expect(understand(text, need)).toMatchObject({ kind: 'answer', answer: 'who-can-i-ring' });
  });

  test.each(['no', 'nope', 'none', 'nothing like that', 'not that'])(
    '%j at did-you-mean is something else',
    (text) => {
      const meant = screen('meant.topic', 'cctv', 'plan', 'something-else', 'who-can-i-ring');
      expect(understand(text, meant)).toMatchObject({ kind: 'answer', answer: 'something-else' });
    },
  );

  test.each(['1', '#1', '1.', '(1)', ' 1 ', '١', 'Tunbridge Wells', 'tunbridge wells!'])(
    '%j is the first',
    (text) => {
      expect(understand(text, area)).toMatchObject({ kind: 'answer', answer: 'tunbridge-wells' });
    },
  );

  test.each([
    ['the second one', 'tonbridge-and-malling'],
    ['i live in Southborough', 'tunbridge-wells'],
    ['um sevenoaks please', 'sevenoaks'],
    ['skip that', 'skip'],
    ['rather not say', 'skip'],
  ])('%j is an answer in own words', (text, answer) => {
    expect(understand(text, area)).toMatchObject({ kind: 'answer', answer });
  });

  test.each([
    ['yeah', 'yes'],
    ['not right now', 'no'],
    ['dunno', 'not-sure'],
    ['Nope', 'no'],
  ])('%j answers a plain question', (text, answer) => {
    expect(understand(text, risk)).toMatchObject({ kind: 'answer', answer });
  });

  test.each([
    ['no', 'no'],
    ['nobody is in danger', 'no'],
    ["i'm safe", 'no'],
    ['not sure', 'not-sure'],
  ])('%j answers the question about danger', (text, answer) => {
    expect(understand(text, danger)).toMatchObject({ kind: 'answer', answer });
  });

  test.each([
    'no but he is on his way back',
    'no i think he has gone to get something',
    'the second one',
    'not really',
  ])('%j does not answer the question about danger', (text) => {
    expect(understand(text, danger).kind).not.toBe('answer');
  });

  test('a number that stands for no answer is text', () => {
    expect(understand('7', area).kind).not.toBe('answer');
  });
});
