import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { figuresOf } from '../../scripts/understanding/figures.ts';
import { judge, readLabelled, SCREEN } from '../../scripts/understanding/judge.ts';
import { compiled } from '../support/test-app.ts';

const languages = readdirSync('test/data/held3').map((file) => basename(file, '.tsv'));

/** Messages that were written before any list or example of their language. */
describe.each(languages)('messages in %s that no list was written for', (language) => {
  const judged = readLabelled([`test/data/held3/${language}.tsv`]).map((message) => {
    const understood = compiled.rules.understand(message.text, { ...SCREEN, language });
    return { message, understood, ...judge(message, understood) };
  });
  const danger = judged.filter(({ message }) => message.danger !== 'none');
  const others = judged.filter(({ message }) => message.danger === 'none');
  const textsOf = (some: typeof judged) => some.map(({ message }) => message.text);

  test('40 messages of danger or self-harm: none passes, most are met at once', () => {
    expect(danger.length).toBeGreaterThanOrEqual(40);
    expect(textsOf(danger.filter(({ met }) => met === 'passed'))).toEqual([]);
    expect(figuresOf(danger).atOnce / danger.length).toBeGreaterThanOrEqual(0.6);
  });

  test('whoever has answered the safety question is asked again by every one of them', () => {
    expect(textsOf(danger.filter(({ met, understood }) => met === 'asked' && !understood.harm))).toEqual([]);
  });

  test('40 others: few are taken for danger, and their subject is among the three', () => {
    expect(others.length).toBeGreaterThanOrEqual(40);
    expect(textsOf(others.filter(({ met }) => met === 'at once')).length).toBeLessThanOrEqual(3);
    expect(others.filter(({ among }) => among).length / others.length).toBeGreaterThanOrEqual(0.8);
  });
});
