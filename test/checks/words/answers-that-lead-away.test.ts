import { answersThatLeadAway } from '../../../src/checks/words/answers-that-lead-away.ts';
import { foundBy, reading, withLine } from '../../support/reading.ts';

const found = (language: string, file: string, path: string, text: string) =>
  foundBy(answersThatLeadAway, withLine(language, file, path, text)).filter(
    (one) => one.file === `locales/${language}/${file}.json` && one.path.join('/') === path,
  );

test('no answer of the content reads like a command', () => {
  expect(foundBy(answersThatLeadAway, reading)).toEqual([]);
});

test.each([
  ['en', 'Go back', 'back'],
  ['pl', 'Exit', 'exit'],
  ['en', 'Wyjdź', 'exit'],
  ['uk', 'Почати спочатку', 'restart'],
  ['ar', 'خروج', 'exit'],
  ['en', 'How does this work?', 'help'],
])('in %s the answer “%s” is the command for %s, in whichever language', (language, text, command) => {
  expect(found(language, 'start', 'need/answers/somewhere-safe', text)).toEqual([
    {
      file: `locales/${language}/start.json`,
      path: ['need', 'answers', 'somewhere-safe'],
      words: expect.stringContaining(`would be for “${command}”`),
    },
  ]);
});

test('words that are only like leaving are told with the place that makes them an answer', () => {
  const [{ words } = { words: '' }] = found('en', 'answers', 'skip', 'I want to leave this website now');
  expect(words).toMatch(
    /“exit”: say it in other words, or write these under “replies”, “skip” in locales\/en/,
  );
  const knowing = withLine('en', 'answers', 'skip', 'I want to leave this website now');
  const { en } = knowing.understanding;
  if (!en) throw new Error('no English');
  const replies = { ...en.words.replies, skip: ['I want to leave this website now'] };
  const told = { ...en, words: { ...en.words, replies } };
  expect(
    foundBy(answersThatLeadAway, { ...knowing, understanding: { ...knowing.understanding, en: told } }),
  ).toEqual([]);
});

test('an answer that leads where the command does, and one that only opens a screen, are none', () => {
  expect(found('en', 'start', 'need/answers/who-can-i-ring', 'Who can I ring?')).toEqual([]);
  expect(found('en', 'interrupts', 'emergency/answers/deaf-or-bsl', 'I am deaf')).toEqual([]);
  expect(found('en', 'answers', 'in-person', 'I would like to talk face to face')).toEqual([]);
});

test('the name of a language is no answer', () => {
  expect(found('en', 'start', 'need/answers/somewhere-safe', 'Polski')[0]?.words).toContain(
    'would ask for a language, “pl”',
  );
});

test('a label that several questions have is told once, with every place', () => {
  const words = structuredClone(reading.languages['en']?.files ?? {});
  const files = {
    ...words,
    start: { need: { ask: 'What?', answers: { one: 'Go back', two: 'Stop it' } } },
    home: { area: { ask: 'Where?', answers: { three: 'Go back' } } },
  };
  const { en } = reading.languages;
  if (!en) throw new Error('no English');
  const all = foundBy(answersThatLeadAway, {
    ...reading,
    languages: { ...reading.languages, en: { ...en, files } },
  });
  const told = all.filter((one) => one.words.includes('“Go back”'));
  expect(told.map(({ file, path }) => [file, path.join('/')])).toEqual([
    ['locales/en/start.json', 'need/answers/one'],
  ]);
  expect(told[0]?.words).toMatch(/\. It stands here too: locales\/en\/home\.json area\/answers\/three$/);
});
