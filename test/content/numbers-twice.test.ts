import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiedContent } from '../support/copied-content.ts';
import { facts, numberOf, telOf } from '../support/numbers.ts';

const { seed, problems, read } = copiedContent('en');
const CSU = 'community-safety-unit';
const ENTRY = `directory/organisations/${CSU}.yaml`;
const FACTS = 'directory/facts.yaml';
const [old, oldTel] = [numberOf(CSU), telOf(CSU)];
/** Another number of the same form. */
const next = (number: string) => `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
const entry = () => {
  seed(ENTRY, old, next(old));
  seed(ENTRY, oldTel, next(oldTel));
};
const told = () => problems().map(({ file, line, words }) => `${file}:${line} ${words}`);
const lineOf = (file: string, text: string) =>
  read(file)
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

test('a number is changed in its entry and in the facts, and everything is in order', () => {
  entry();
  seed(FACTS, `${CSU}: ["${old}"]`, `${CSU}: ["${next(old)}"]`);
  expect(told()).toEqual([]);
});

test('changed in its entry alone it is told with both places', () => {
  entry();
  expect(told()).toEqual([
    `${ENTRY}:${lineOf(ENTRY, next(old))} this number is ${next(old)} here and ${old} in ${FACTS}. Look up which is published: if it is ${old}, write display: ${old}, tel: "${oldTel}" here; if it is ${next(old)}, write that in ${FACTS} (${FACTS}:${lineOf(FACTS, CSU)})`,
  ]);
});

test('changed in the facts alone it is told too', () => {
  seed(FACTS, `${CSU}: ["${old}"]`, `${CSU}: ["${next(old)}"]`);
  expect(told()).toEqual([
    expect.stringContaining(`this number is ${old} here and ${next(old)} in ${FACTS}`),
  ]);
});

test('a number that is not in the facts, or no longer in its entry, is told', () => {
  seed(FACTS, `  ${CSU}: ["${old}"]\n`, '');
  expect(told()).toEqual([
    expect.stringContaining(
      `“${CSU}” is not under “numbers” in ${FACTS}: type it there once more, as ${CSU}: ["${old}"]`,
    ),
  ]);
  seed(FACTS, 'numbers:\n', `numbers:\n  ${CSU}: ["${old}", "${next(old)}"]\n`);
  expect(told()).toEqual([expect.stringContaining(`“${CSU}” has no number ${next(old)} in its own file`)]);
});

test('a site counts as a number does, and so does an organisation that is gone', () => {
  seed('directory/organisations/davss.yaml', 'davss.org.uk', 'davss.org');
  seed(FACTS, 'numbers:\n', 'numbers:\n  long-gone: ["01632 960001"]\n');
  expect(told()).toEqual([
    expect.stringContaining('there is no organisation “long-gone”: take this line out'),
    expect.stringContaining('this website is davss.org here and davss.org.uk'),
  ]);
});

test('whoever approves a number that is not confirmed is told', () => {
  seed(
    'directory/organisations/galop.yaml',
    'reviewBy',
    'approved: { by: an officer, date: 2026-12-01 }\nreviewBy',
  );
  expect(told()).toEqual([
    expect.stringContaining(`${numberOf('galop')} is switched on, and stands under “not-confirmed”`),
  ]);
});

test('a mistyped number is one mistake, not two', () => {
  seed(ENTRY, old, old.slice(0, -1));
  expect(told()).toHaveLength(1);
});

/** What a test says of numbers in general: samples that have nothing to do with the directory. */
const SAMPLES = ['typed-numbers.test.ts', 'forms.test.ts', 'right-to-left.test.ts', 'translations.test.ts'];

test('no test types a number of the directory', () => {
  const long = Object.values(facts.numbers)
    .flat()
    .filter((number) => number.length > 6);
  const typed = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !SAMPLES.some((name) => file.endsWith(name)))
    .flatMap((file) => {
      const text = readFileSync(join('test', file), 'utf8');
      return long.filter((number) => text.includes(number)).map((number) => `${file}: ${number}`);
    });
  expect(typed).toEqual([]);
});
