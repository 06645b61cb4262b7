import { readFileSync } from 'node:fs';
import { loadContent } from '../../src/checks/load-content.ts';
import { faultText } from '../../src/content/fault.ts';
import { copiedContent } from '../support/copied-content.ts';
import { numberOf, telOf } from '../support/numbers.ts';

const { root, seed, problems } = copiedContent();
const guide = readFileSync('CONTRIBUTING.md', 'utf8');
const of = (id: string) => `directory/organisations/${id}.yaml`;
const SHOP = of('one-stop-shop');
const HOURS = 'hours: { wednesday: 09:00-12:00 }';

/** Each line an officer is told to write is in CONTRIBUTING.md as it stands here. */
function write(file: string, find: string, line: string): void {
  expect(guide).toContain(`    ${line}\n`);
  seed(file, find, line);
}

test.each<[string, () => void]>([
  [
    'a number in one form only',
    () =>
      seed(
        of('community-safety-unit'),
        `display: ${numberOf('community-safety-unit')}`,
        'display: 01892 526122',
      ),
  ],
  ['hours and not the words', () => write(SHOP, HOURS, 'hours: { wednesday: 10:00-13:00 }')],
  [
    'the helpline withdrawn',
    () =>
      seed(
        of('national-da-helpline'),
        'reviewBy: 2027-05-22',
        'reviewBy: 2027-05-22\nwithdrawn: { date: 2026-12-01, reason: it has closed }',
      ),
  ],
])('the check prints what the guide says: %s', (_what, change) => {
  change();
  expect(problems()).toHaveLength(1);
  expect(guide).toContain(`    ${problems().map(faultText).join()}\n`);
});

test('what the guide says to write is accepted', () => {
  write(
    of('community-safety-unit'),
    `- { way: phone, display: ${numberOf('community-safety-unit')}, tel: "${telOf('community-safety-unit')}" }`,
    '- { way: phone, display: 01892 526122, tel: "+441892526122" }',
  );
  seed('directory/facts.yaml', `"${numberOf('community-safety-unit')}"`, '"01892 526122"');
  const exceptions = 'exceptions: { 2026-12-23: closed, 2026-12-30: 10:00-11:00 }';
  expect(guide).toContain(`    ${exceptions}\n`);
  seed(SHOP, HOURS, `${HOURS}\n    ${exceptions}`);
  write(of('davss'), 'reviewBy: 2027-05-22', 'withdrawn: { date: 2026-12-01, reason: it has closed }');
  seed(of('davss'), 'withdrawn', 'checked: 2026-12-01\nreviewBy: 2027-06-01\nwithdrawn');
  expect(problems()).toEqual([]);
});

test('hours and their sentence changed together set each translation of it aside', () => {
  const before = Object.values(loadContent(root()).languages).flatMap((language) => language.stale);
  write(SHOP, HOURS, 'hours: { wednesday: 10:00-13:00 }');
  seed(
    'locales/en/organisations.json',
    'from 9am until noon every Wednesday',
    'from 10am until 1pm every Wednesday',
  );
  const { languages } = loadContent(root());
  const stale = Object.values(languages)
    .flatMap((language) => language.stale)
    .filter((key) => !before.includes(key));
  expect(guide).toMatch(/The check then says `\d+ translations older than their\s+English`/);
  expect(stale).toEqual(Array(Object.keys(languages).length - 1).fill('organisations:one-stop-shop/what'));
});

test('the longer form of hours is accepted too', () => {
  write(SHOP, HOURS, 'hours: { wednesday: [10:00-12:00, 17:00-19:00], friday: 09:00-12:00 }');
  seed('locales/en/organisations.json', ' It is open from 9am until noon every Wednesday.', '');
  expect(problems()).toEqual([]);
});
