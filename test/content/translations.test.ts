import { loadContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { fresh } from '../../src/conversation/conversation.ts';
import { compileContent } from '../../src/guide/compile-content.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { copiedContent } from '../support/copied-content.ts';

const { root, read, write, problems } = copiedContent('en', 'pl');

type Tree = { [key: string]: Tree } & { [key: string]: string };
function change(file: string, edit: (words: Tree) => void): void {
  const words = JSON.parse(read(file)) as Tree;
  edit(words);
  write(file, JSON.stringify(words, null, 2));
}
const at = (words: Tree, path: string): Tree =>
  path.split('/').reduce<Tree>((inner, step) => inner[step] ?? ({} as Tree), words);
const set = (path: string, key: string, text: string) => (words: Tree) => {
  (at(words, path) as Record<string, string>)[key] = text;
};
const remove = (path: string, key: string) => (words: Tree) => {
  delete (at(words, path) as Record<string, string>)[key];
};

const look = (content: Content, over?: 'emergency' | 'help', now = new Date('2026-12-02T11:00:00Z')) =>
  makeGuide(content).turn(
    { ...fresh('pl'), ...(over ? { over } : {}) },
    { kind: 'look' },
    { now, door: 'web' },
  ).message;

test.each([
  ['locales/pl/start.json', 'danger', 'hint', 'danger/hint'],
  ['locales/pl/interrupts.json', 'emergency.silent/blocks/1/steps', '2', 'emergency.silent/blocks/1/steps/2'],
  ['locales/pl/interrupts.json', 'self-harm', 'heading', 'self-harm/heading'],
  ['locales/pl/organisations.json', 'police-999/ways', 'register', 'police-999/ways/register'],
])('a language without all its safety words is refused: %s %s/%s', (file, path, key, words) => {
  const english = file.replace('/pl/', '/en/');
  const was = JSON.parse(read(english)) as Tree;
  change(english, set(path, key, `${at(was, path)[key]} Now.`));
  expect(problems()).toEqual([
    expect.objectContaining({ file, words: expect.stringContaining(`“${words}” are missing, or their`) }),
  ]);
});

test('a missing safety word is refused too', () => {
  change('locales/pl/interrupts.json', remove('safety.danger/answers', 'hurt-myself'));
  expect(problems().map(({ words }) => words)).toEqual([
    expect.stringContaining('the safety words “safety.danger/answers/hurt-myself” are missing'),
  ]);
});

test('words whose English has changed are set aside: the new English is said, marked', () => {
  const before = loadContent(root()).languages['pl']?.stale ?? [];
  change('locales/en/start.json', set('need', 'ask', 'What would help you?'));
  const content = loadContent(root());
  const { phrase } = compileContent(content);
  expect(content.languages['pl']?.stale.filter((key) => !before.includes(key))).toEqual(['start:need/ask']);
  expect(phrase('pl', 'start:need/ask')).toEqual({
    text: 'What would help you?',
    lang: 'en',
    dir: 'ltr',
  });
  expect(phrase('pl', 'start:need/hint').lang).toBe('pl');
});

test('a translation that nobody has stamped is not said', () => {
  change('locales/pl/sources.json', (sources) => {
    delete (sources as Record<string, unknown>)['start:need/ask'];
  });
  expect(compileContent(loadContent(root())).phrase('pl', 'start:need/ask').lang).toBe('en');
});

test('a line made of several words is all in English when one of them is', () => {
  change('locales/pl/interface.json', remove('when', 'today'));
  change('locales/pl/interface.json', remove('time', 'midday'));
  change('locales/pl/interface.json', remove('greeting/kept', 'web'));
  const content = loadContent(root());
  const chat = look(content, 'emergency').contacts[1]?.ways.find(({ way }) => way === 'chat');
  expect(chat?.hours).toMatchObject({ text: 'Closed. Opens today at 3pm', lang: 'en' });
  const noon = look(content, 'emergency', new Date('2026-12-02T12:00:00Z')).asOf;
  expect(noon).toMatchObject({ text: 'Godziny są aktualne na: 12:00, środa, 2 grudnia.', lang: 'pl' });
  const kept = look(content, 'help').body[1];
  expect(kept).toMatchObject({ said: { text: 'We do not keep what you choose or type.', lang: 'en' } });
});

test('different placeholders, words that English does not have and typed numbers are mistakes', () => {
  change('locales/pl/interface.json', set('hours', 'open', 'Teraz czynne'));
  change('locales/pl/interface.json', set('hours', 'opened', 'Czynne'));
  change('locales/pl/topics.json', set('which', 'ask', 'Zadzwoń 0808 2000 247'));
  expect(problems().map(({ words }) => words)).toEqual([
    'the placeholders differ from the English: time there, none here',
    'English has no words “hours/opened”',
    expect.stringContaining('0808'),
  ]);
});

test.each([
  ['999', '٩٩٩'],
  ['08082000247', '०८०८-२०००-२४७'],
  ['116123', '116\u00a0123'],
  ['448082000247', '+44 (808) 2000.247'],
])('a number is found in any digits and with anything between them: %s', (number, typed) => {
  change('locales/pl/topics.json', set('which', 'ask', `Zadzwoń ${typed}`));
  expect(problems().map(({ words }) => words)).toEqual([
    expect.stringContaining(`the number ${number} is typed in these words: `),
  ]);
});

test('a misspelt, broken or missing placeholder of a translation is a mistake, in the bar too', () => {
  change('locales/pl/interface.json', set('bar', 'emergency', 'Dzwoń: {{emergancy}}'));
  change('locales/pl/interface.json', set('bar', 'helpline', 'Bezpłatnie, całą dobę'));
  change('locales/pl/interface.json', set('controls', 'emergency', '{{emergency}} {emergency}'));
  expect(problems().map(({ words }) => words)).toEqual([
    'the placeholders differ from the English: emergency there, emergancy here; did you mean “emergency”?',
    'the placeholders differ from the English: helpline there, none here',
    expect.stringContaining('a placeholder is two brackets'),
  ]);
});

test('once a person has checked and signed it, the notice and the English beneath go', () => {
  expect(look(loadContent(root()), 'emergency').heading.english).toBe('Call 999 now if you can');
  change('locales/pl/language.json', (meta) => {
    const by = { by: 'A. Person', date: '2026-11-01' };
    Object.assign(meta, { checked: by, signed: by });
  });
  const message = look(loadContent(root()), 'emergency');
  expect(message.heading.english).toBeUndefined();
  expect(message.unchecked).toBeUndefined();
});
