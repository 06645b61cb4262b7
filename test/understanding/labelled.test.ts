import { readdirSync } from 'node:fs';
import { evaluate } from '../../scripts/understanding/evaluate.ts';
import { examplesOf } from '../../scripts/understanding/examples-of.ts';
import { type Figures, figuresOf } from '../../scripts/understanding/figures.ts';
import { LABELLED, readLabelled } from '../../scripts/understanding/judge.ts';
import { languageFolders } from '../../src/content/read-files.ts';
import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { turn } from '../../src/conversation/turn.ts';
import { folded } from '../../src/understanding/normalise.ts';
import { answered } from '../support/rules.ts';
import { compiled } from '../support/test-app.ts';

const share = (part: number, whole: number) => part / whole;

/** Shares that must hold; `fresh.tsv` was written by somebody who had seen neither examples nor rules, and is harder. */
const FLOORS = [
  { file: 'test/data/utterances.tsv', first: 0.75, among: 0.9, asked: 0.4 },
  { file: 'test/data/fresh.tsv', first: 0.75, among: 0.85, asked: 0.4 },
] as const;

const HELD = ['en', 'pl', 'uk', 'ro', 'ne', 'ar'].map((language) => `test/data/held1/${language}.tsv`);
const textsOf = (files: readonly string[]) => new Set(readLabelled(files).map(({ text }) => text));

describe('messages that the models did not learn from', () => {
  const everything = evaluate(readLabelled([...LABELLED, ...HELD]));
  const labelled = textsOf(LABELLED);
  const judged = everything.filter(({ message }) => labelled.has(message.text));
  const figures = (file: string, ...languages: string[]): Figures => {
    const texts = textsOf([file]);
    return figuresOf(
      judged.filter(({ message }) => texts.has(message.text) && languages.includes(message.language)),
    );
  };

  test('nobody is judged by what taught them', () => {
    const sets = readdirSync('test/data', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => `test/data/${file}`);
    const line = (text: string) => folded(text).flat().join(' ');
    const judgedBy = new Set(readLabelled(sets).map(({ text }) => line(text)));
    const taught = languageFolders('.').flatMap((language) => examplesOf(language));
    expect(judgedBy.size).toBeGreaterThan(4_000);
    // A number, so that no set that nobody has read is read here. Short messages are everybody's.
    const both = taught.filter(({ text }) => judgedBy.has(line(text)) && line(text).split(' ').length > 4);
    expect(both.length).toBe(0);
  });

  test('no danger and no words of self-harm pass without view or question, in any language', () => {
    expect(everything.length).toBeGreaterThan(1700);
    expect(figuresOf(everything).missed).toBe(0);
  });

  test('whoever has answered the safety question is asked again by every one of them', () => {
    const forgotten = judged.filter(
      ({ message, met, understood }) => message.danger !== 'none' && met === 'asked' && !understood.harm,
    );
    expect(forgotten.map(({ message }) => message.text)).toEqual([]);
  });

  describe.each(FLOORS)('English, $file', ({ file, first, among, asked }) => {
    const english = figures(file, 'en');
    test('danger and self-harm: at least 75 % at once', () => {
      expect(share(english.atOnce, english.dangerRows)).toBeGreaterThanOrEqual(0.75);
    });
    test('no danger: at most 6 % interrupted', () => {
      expect(share(english.interrupted, english.noneRows)).toBeLessThanOrEqual(0.06);
    });
    test('subjects that are not about harm: few get the safety question', () => {
      expect(share(english.plainAsked, english.plainRows)).toBeLessThanOrEqual(asked);
    });
    test('subjects: offered first, and among the three', () => {
      expect(share(english.first, english.rows)).toBeGreaterThanOrEqual(first);
      expect(share(english.among, english.rows)).toBeGreaterThanOrEqual(among);
    });
  });

  test('held1: few calm messages are interrupted, in any language', () => {
    const held = textsOf(HELD);
    const { interrupted, noneRows } = figuresOf(everything.filter(({ message }) => held.has(message.text)));
    expect(share(interrupted, noneRows)).toBeLessThanOrEqual(0.05);
  });

  // 28 messages a language: too few to be told apart by file.
  test.each(['pl', 'ro', 'uk', 'ne', 'ar'])('%s subjects: first 60 %, among the three 80 %', (language) => {
    const found = figuresOf(judged.filter(({ message }) => message.language === language));
    expect(share(found.first, found.rows)).toBeGreaterThanOrEqual(0.6);
    expect(share(found.among, found.rows)).toBeGreaterThanOrEqual(0.8);
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
        compiled.rules,
        { ...place, language: compiled.rules.languages.includes(language) ? language : 'en' },
        { kind: 'say', text },
      );
      return met.includes(view.view) ? [] : [text];
    });
    expect(passed).toEqual([]);
  });
});
