import { loadContent } from '../../src/checks/load-content.ts';
import { copiedContent } from '../support/copied-content.ts';

const { root, read, seed, problems } = copiedContent('en', 'pl');
const SITUATIONS = 'locales/en/situations.json';
const OURS = 'Your own council helps with trouble where you live.';
const START = 'locales/en/start.json';
const lineOf = (file: string, text: string) =>
  read(file).slice(0, read(file).indexOf(text)).split('\n').length;

test('the words as they are need no advice', () => {
  expect(loadContent('.').advice).toEqual([]);
});

test.each([
  ['It is confidential.', '“confidential”'],
  ['You can stay anonymous.', '“anonym”'],
  ['It leaves no trace.', '“no trace”'],
  ['You qualify for help.', '“You qualify”'],
  ['You do not qualify.', '“You do not qualify”'],
  ['You may be entitled to it.', '“You may be entitled”'],
  ['You are eligible.', '“You are eligible”'],
  ['No appointment needed.', '“No appointment”'],
])('a promise that nobody can keep is a mistake: %s', (words, found) => {
  seed(SITUATIONS, OURS, words);
  expect(problems()).toEqual([
    {
      file: SITUATIONS,
      line: lineOf(SITUATIONS, words),
      column: expect.any(Number),
      code: 'claims',
      words: expect.stringMatching(new RegExp(`^${found}: never say `)),
    },
  ]);
});

const LONG =
  'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.';
test.each([
  [SITUATIONS, OURS, LONG, 'a sentence has 16 words: 15 or fewer'],
  [SITUATIONS, OURS, 'You must ring them.', '“You must”: not “you must”'],
  [SITUATIONS, OURS, 'Just ring them.', '“Just”: not “just”'],
  [SITUATIONS, OURS, 'Ring them now!', '“!”: no exclamation marks'],
  [SITUATIONS, OURS, 'Ring them 🙂', '“🙂”: no emoji'],
  [SITUATIONS, OURS, 'I understand you.', '“I understand”: not “I understand”'],
  [SITUATIONS, OURS, 'You could leave him.', '“leave him”: never advise leaving'],
  [START, 'I am worried about someone else', 'I know a victim', '“victim”: not in a question'],
  ['locales/pl/topics.json', '"ask": "', '"ask": "Uwaga! ', '“!”: no exclamation marks'],
])('%s could be better, and is served all the same: %s → %s', (file, find, replace, message) => {
  // A translation with a new English would be set aside: it is the English that is looked at here.
  seed(file, find, replace);
  expect(loadContent(root()).advice).toEqual([
    {
      file,
      line: lineOf(file, replace),
      column: expect.any(Number),
      code: 'wording',
      words: expect.stringContaining(message),
    },
  ]);
});

test('what is quoted, and what a card carries from its source, stays as it is', () => {
  seed(SITUATIONS, '"quote": "There are', `"quote": "Confidential! You qualify. ${LONG} There are`);
  seed('locales/en/organisations.json', 'Supporting both men', `Confidential! ${LONG} Supporting both men`);
  expect(loadContent(root()).advice).toEqual([]);
});
