import type { FixedKey } from '../../src/words/frame.ts';
import { askedIn, ownIn, screensIn, sentencesOf, wordsOf } from '../facts/own-words.ts';
import { compiled, content } from '../support/test-app.ts';

const DOORS = ['web', 'direct-line', 'bot-framework', 'teams', 'terminal'] as const;
const languages = Object.entries(content.languages).map(([id, { files }]) => ({ id, lines: askedIn(files) }));

describe.each(languages)('words in $id', ({ id, lines }) => {
  const own = ownIn(lines);
  const say = (key: FixedKey) => compiled.phrase.frame(id)(key).text;

  test('sentences of ours have 15 words or fewer', () => {
    const long = own.flatMap(({ key, text }) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence).length > 15)
        .map((sentence) => `${key} ${sentence}`),
    );
    expect(own.length).toBeGreaterThan(300);
    expect(long).toEqual([]);
  });

  test.each(DOORS)('the greeting and the longest screen have 60 words or fewer: %s', (door) => {
    const kept = say(`greeting/kept/${door}`);
    const greeting = [say('greeting/guide'), kept, say('greeting/history'), say('greeting/leave')].join(' ');
    expect(wordsOf(greeting).length).toBeLessThanOrEqual(60);
    const long = screensIn(own)
      .filter(({ page }) => !page)
      .map(({ screen, prose }) => ({
        screen,
        count: wordsOf(prose.join(' ').replace('{{kept}}', kept)).length,
      }))
      .filter(({ count }) => count > 60);
    expect(long).toEqual([]);
  });

  test('there is no exclamation mark, no emoji, and no digit but 0 to 9', () => {
    const odd = lines.filter(({ text }) =>
      /[!！]|\p{Extended_Pictographic}|(?![0-9])\p{Nd}/u.test(text.replace(/©/g, '')),
    );
    expect(odd).toEqual([]);
  });

  test('no words hold a number that belongs in the directory', () => {
    // Years, the plan’s name and the two fines of the page are facts; 55 is a key to press; 15:00 is a time.
    const facts = /\b20[1-3]\d(\/\d\d)?\b|£\d+\b|\b\d?\d[:.]\d\d\b/g;
    const found = lines.filter(({ text }) => /\d[\d ‑-]*\d[\d ‑-]*\d/.test(text.replace(facts, '')));
    expect(found).toEqual([]);
  });
});
