import { evaluate } from '../../scripts/understanding/evaluate.ts';
import { readLabelled } from '../../scripts/understanding/judge.ts';
import { type Figures, figuresOf } from '../../scripts/understanding/report.ts';
import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { turn } from '../../src/conversation/turn.ts';
import { content } from '../support/app.ts';
import { answered } from '../support/rules.ts';

const share = (part: number, whole: number) => part / whole;

describe('messages that the models never met (each fifth judged by what the others taught)', () => {
  const judged = evaluate();
  const of = (language: string): Figures =>
    figuresOf(judged.filter(({ message }) => message.language === language));
  const english = of('en');
  const others = [...new Set(judged.map(({ message }) => message.language))].filter((id) => id !== 'en');

  test('no danger and no words of self-harm pass without view or question, in any language', () => {
    expect(figuresOf(judged).missed).toBe(0);
  });
  test('English danger and self-harm: at least 75 % at once', () => {
    expect(share(english.atOnce, english.dangerRows)).toBeGreaterThanOrEqual(0.75);
  });
  test('English messages of no danger: at most 6 % interrupted', () => {
    expect(share(english.interrupted, english.noneRows)).toBeLessThanOrEqual(0.06);
  });
  test('English subjects that are not about harm: at most 40 % get the safety question', () => {
    expect(share(english.plainAsked, english.plainRows)).toBeLessThanOrEqual(0.4);
  });
  test('English subjects: first for at least 75 %, among the three for at least 90 %', () => {
    expect(share(english.first, english.rows)).toBeGreaterThanOrEqual(0.75);
    expect(share(english.among, english.rows)).toBeGreaterThanOrEqual(0.9);
  });
  test.each(others)('%s subjects: first for at least 60 %, among the three for at least 80 %', (language) => {
    const figures = of(language);
    expect(share(figures.first, figures.rows)).toBeGreaterThanOrEqual(0.6);
    expect(share(figures.among, figures.rows)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('every labelled message of danger or self-harm, as the product reads it', () => {
  const messages = readLabelled().filter(({ danger }) => danger !== 'none');
  const met = ['emergency', 'self-harm', 'safety-check'];
  const places: Readonly<Record<string, Conversation>> = {
    'as the first turn': fresh('en'),
    'in the middle': answered('start.danger:no', 'start.need:being-hurt', 'domestic-abuse.area:sevenoaks'),
    'after the safety question has been answered': {
      ...answered('start.danger:no', 'start.need:other-topics'),
      safety: 'asked',
    },
    'while the safety question is open': { ...answered('start.danger:no'), safety: 'open' },
  };
  test.each(Object.entries(places))('%s', (_, place) => {
    const passed = messages.flatMap(({ text, language }) => {
      const { view } = turn(
        content.rules,
        { ...place, language: content.rules.languages.includes(language) ? language : 'en' },
        { kind: 'say', text },
      );
      return met.includes(view.view) ? [] : [text];
    });
    expect(passed).toEqual([]);
  });
});
