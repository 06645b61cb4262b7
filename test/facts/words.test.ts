import readability from 'text-readability';
import { content, guide } from './every-screen.ts';
import { everyLine, ownLines, ownScreens, wordsOf } from './own-words.ts';

test.each<[string, RegExp]>([
  ['exclamation marks', /!/],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['“I understand”', /\bI (do not |don.t )?understand/i],
  ['“you must”', /\bmust\b/i],
  ['“just”', /\bjust\b/i],
  ['claims of secrecy', /confidential|anonym|no trace|untrace|\bsecret/i],
  ['who qualifies', /qualif|eligib|entitle/i],
  ['appointments', /appointment/i],
  ['ended schemes', /\bANI\b/],
  [
    'advice to leave, confront or record',
    /\b(leave (him|her|them)|confront|record (him|her|them|it)|escape)\b/i,
  ],
  ['advice to delete everything', /\b(delete|erase|wipe) (all|every)/i],
  ['“please” before a number', /please (call|ring|phone)/i],
])('no words of ours hold %s', (_what, forbidden) => {
  expect(ownLines.filter(({ text }) => forbidden.test(text))).toEqual([]);
});

test('no question and no answer says “victim”', () => {
  const questions = Object.keys(content.flows.flows);
  const asked = everyLine.filter(({ key }) => questions.includes(key.slice(0, key.indexOf(':'))));
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter(({ text }) => /victim|perpetrator|offender/i.test(text))).toEqual([]);
});

test('a person who speaks of themselves begins with “I”, “My” or “We”', () => {
  const label = (key: string) => guide.phrase('en', key).text;
  const need = (id: string) => label(`start:need/answers/${id}`);
  const own = ['being-hurt', 'being-followed', 'worried-about-someone', 'my-behaviour', 'somewhere-safe'];
  for (const id of [...own, 'trouble-where-i-live', 'other-topics']) expect(need(id)).toMatch(/^I\b/);
  expect(need('who-can-i-ring')).toBe('None of these: show me who I can ring now');
  expect(label('interrupts:safety.danger/answers/hurt-myself')).toBe('I might hurt myself');
  expect(label('interrupts:emergency/answers/cannot-speak')).toMatch(/^I\b/);
});

test('no words hold a number that belongs in the directory', () => {
  // Years, the plan’s name and the two fines of the page are facts; 55 is a key to press.
  const facts = /\b20[1-3]\d(\/\d\d)?\b|£\d+\b/g;
  const found = everyLine.filter(({ text }) => /\d[\d ]*\d[\d ]*\d/.test(text.replace(facts, '')));
  expect(found).toEqual([]);
});

describe('reading age', () => {
  // Names, and what a council has still to fill in, cannot be made simpler: they count as one short word.
  const NAMES =
    /Tunbridge Wells|Tonbridge and Malling|Sevenoaks|Community (Safety|Trigger)( Unit| Officer)?|public spaces protection orders|CCTV|\{\{\w+\}\}|\[[^\]]*\]|AbilityNet|Information Commissioner/gi;
  const grades = ownScreens
    .map(({ screen, prose, labels }) => ({
      screen,
      text: [...prose, ...labels]
        .map((line) => line.replace(NAMES, 'this').replace(/[.?:]?$/, '.'))
        .join(' '),
    }))
    // The formula means nothing for a few words.
    .filter(({ text }) => wordsOf(text).length >= 10)
    .map(({ screen, text }) => ({ screen, grade: readability.fleschKincaidGrade(text) }));

  test('a screen is readable at 10 at the very most', () => {
    expect(grades.length).toBeGreaterThan(30);
    expect(grades.filter(({ grade }) => grade > 5)).toEqual([]);
  });

  test('most screens are readable at 9', () => {
    const mean = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length;
    expect(mean).toBeLessThanOrEqual(3);
    expect(grades.filter(({ grade }) => grade > 4).length).toBeLessThanOrEqual(grades.length / 10);
  });
});
