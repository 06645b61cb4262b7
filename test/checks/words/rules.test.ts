import { commandsTold } from '../../../src/checks/words/commands.ts';
import { scriptNamed } from '../../../src/checks/words/letters-named.ts';
import { markup, markupInCards } from '../../../src/checks/words/no-markup.ts';
import { sameWords } from '../../../src/checks/words/same-words.ts';
import { signedPast } from '../../../src/checks/words/signed-past.ts';
import { unasked, unaskedLines } from '../../../src/checks/words/unasked.ts';
import type { Reading } from '../../../src/content/content.ts';
import { foundBy, reading, withLine, withOrganisation } from '../../support/reading.ts';

/** The content with “no” to danger in the words of “yes”, changed. */
function label(language: string, change = (text: string) => text): Reading {
  const start = reading.languages[language]?.files['start'] as Start | undefined;
  if (!start) throw new Error('no words');
  return withLine(language, 'start', 'danger/answers/no', change(start.danger.answers.yes));
}
interface Start {
  readonly danger: { readonly answers: { readonly yes: string } };
}

describe('the letters of a language', () => {
  const spoken = (language: string, letters: { script: string; foreign: string } | undefined): Reading => {
    const known = reading.understanding[language];
    if (!known) throw new Error(`no ${language}`);
    const { letters: _, ...rest } = known.words;
    const words = letters ? { ...rest, letters } : rest;
    return { ...reading, understanding: { ...reading.understanding, [language]: { ...known, words } } };
  };
  test('are named where they are not Latin', () => {
    expect(foundBy(scriptNamed, reading)).toEqual([]);
    for (const language of ['uk', 'ar', 'ne'])
      expect(foundBy(scriptNamed, spoken(language, undefined))).toEqual([
        {
          file: `locales/${language}/understanding.yaml`,
          path: [],
          words: expect.stringContaining('are not in Latin letters'),
        },
      ]);
  });
  test('are the letters that its words are in', () => {
    for (const script of ['Greek', 'Cyrilic'])
      expect(foundBy(scriptNamed, spoken('uk', { script, foreign: '' }))[0]?.words).toBe(
        `its words are not in ${script} letters`,
      );
  });
});

test.each(['en', 'pl', 'ar'])('two answers with the same words are a mistake: %s', (language) => {
  expect(foundBy(sameWords, label(language))).toEqual([
    {
      file: `locales/${language}/start.json`,
      path: ['danger', 'answers', 'no'],
      words: expect.stringContaining('is what the answer “yes” says too'),
    },
  ]);
});

test('capitals and signs make no other words; what English says for a translation counts', () => {
  expect(
    foundBy(
      sameWords,
      label('en', (text) => ` ${text.toUpperCase()}!`),
    ),
  ).toHaveLength(1);
  const polish = reading.languages['pl'];
  if (!polish) throw new Error('no Polish');
  const files = { ...polish.files, start: { danger: { answers: { no: 'Yes, someone is in danger now' } } } };
  const read: Reading = { ...reading, languages: { ...reading.languages, pl: { ...polish, files } } };
  expect(foundBy(sameWords, read).map(({ file }) => file)).toEqual(['locales/pl/start.json']);
});

test.each([
  ['Pomoc &amp; rada', '&amp;'],
  ['Jeste&#347;', '&#347;'],
  ['To jest <strong>ważne</strong>', '<strong>'],
  ['To jest **ważne**', '**ważne**'],
  ['Zob. [strona](https://x.org)', '[strona](https://x.org)'],
  ['# Nagłówek', '#'],
  ['To jest *ważne*.', '*ważne*'],
  ['To jest _bardzo ważne_', '_bardzo ważne_'],
  ['To jest ~~nieważne~~', '~~nieważne~~'],
  ['To jest <!-- ukryte --> ważne', '<!-- ukryte -->'],
])('signs of a web page or an editor are a mistake in words: %s', (text, sign) => {
  expect(foundBy(markup, withLine('pl', 'start', 'danger/ask', text))).toEqual([
    {
      file: 'locales/pl/start.json',
      path: ['danger', 'ask'],
      words: expect.stringContaining(`“${sign}” would stand on the screen`),
    },
  ]);
});

test('words may hold an ampersand, a smaller-than and one star', () => {
  for (const text of ['Q & A', '2 < 3', '5 * 4 * 3', 'a_b_c', 'B&B; or a hotel', '{{emergency}}'])
    expect(foundBy(markup, withLine('pl', 'start', 'danger/ask', text))).toEqual([]);
});

test('they are a mistake in a name too', () => {
  expect(foundBy(markupInCards, withOrganisation('davss', { name: 'Kent &amp; Medway' }))[0]?.path).toEqual([
    'name',
  ]);
});

test.each(['en', 'pl', 'uk', 'ro', 'ne', 'ar'])(
  'what people are told to type does something, and what does not is told: %s',
  (language) => {
    const at = helpIn('en').findIndex(({ p }) => /You can type: /.test(p ?? ''));
    const help = helpIn(language);
    const told = withLine(language, 'interrupts', `help/blocks/${at}/p`, `${help[at]?.p}, zzzz`);
    expect(foundBy(commandsTold, reading)).toEqual([]);
    expect(foundBy(commandsTold, told)).toEqual([
      {
        file: `locales/${language}/interrupts.json`,
        path: ['help', 'blocks', String(at), 'p'],
        words: expect.stringMatching(/^people are told to type “zzzz”, which is no button and no command in/),
      },
    ]);
  },
);
interface Help {
  readonly help: { readonly blocks: readonly { readonly p?: string }[] };
}
function helpIn(language: string): Help['help']['blocks'] {
  const words = reading.languages[language]?.files['interrupts'] as Help | undefined;
  if (!words) throw new Error('no words');
  return words.help.blocks;
}

test('a sentence that nobody says is a mistake', () => {
  expect(foundBy(unasked, withLine('en', 'interface', 'say/typd', 'You can type here too.'))).toEqual([
    {
      file: 'locales/en/interface.json',
      path: ['say', 'typd'],
      words: 'nobody would ever see these words, since the guide knows no “typd” here',
    },
  ]);
  expect(foundBy(unaskedLines, withLine('en', 'interrupts', 'help/answers/on', 'Go on'))).toHaveLength(1);
});

describe.each(['checked', 'signed'] as const)('a day under “%s”', (name) => {
  const on = (date: string): Reading => {
    const polish = reading.languages['pl'];
    if (!polish) throw new Error('no pl');
    const meta = { ...polish.meta, [name]: { by: 'A Translator', date } };
    return { ...reading, languages: { ...reading.languages, pl: { ...polish, meta } } };
  };
  test('has come', () => {
    expect(foundBy(signedPast, on('2026-11-29'), '2026-11-29')).toEqual([]);
    expect(foundBy(signedPast, on('2026-11-30'), '2026-11-29')).toEqual([
      {
        file: 'locales/pl/language.json',
        path: [name, 'date'],
        words: `“${name}” is 2026-11-30, a day that has not come yet (today is 2026-11-29): write the day on which it was done`,
      },
    ]);
  });
});
