import { loadContent } from '../../src/content/load-content.ts';
import type { Problem } from '../../src/content/problem.ts';
import { copiedContent } from '../support/copied-content.ts';

const { root, read, problems, seed: put } = copiedContent('en');

/** Puts one mistake into a copy of the content and gives every problem that loading it reports. */
function seed(file: string, find: string, replace: string): readonly Problem[] {
  put(file, find, replace);
  return problems();
}

/** The line on which the mistake stands once it is seeded. */
function lineOf(file: string, text: string): number {
  const lines = read(file).split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('the content as it is has no mistake', () => {
  expect(() => loadContent(root())).not.toThrow();
});

const AREA = 'flows/domestic-abuse.yaml';
const SHOP = 'directory/organisations/one-stop-shop.yaml';
const LINE = 'directory/organisations/national-da-helpline.yaml';
const NEED = 'flows/start.yaml';
const WORDS = 'locales/en/interface.json';

test.each<[string, string, string, string, string, string]>([
  [
    'unknown question',
    AREA,
    'sevenoaks: for-men',
    'sevenoaks: for-man',
    'for-man',
    'there is no question “for-man”; did you mean “for-men”?',
  ],
  [
    'unknown flow',
    NEED,
    '/stalking',
    '/stalkin',
    '/stalkin',
    'there is no flow “stalkin”; did you mean “stalking”?',
  ],
  [
    'unknown interrupt',
    NEED,
    '!emergency',
    '!emergancy',
    '!emergancy',
    'there is no interrupt “emergancy”; did you mean “emergency”?',
  ],
  [
    'a number with a digit missing',
    LINE,
    'tel: "+448082000247"',
    'tel: "+44808200024"',
    '+44808200024',
    'tel is +44 and ten digits (some 0800 numbers have fewer), or a short code such as 999; count the digits',
  ],
  [
    'a tel with a digit too few',
    LINE,
    'tel: "+448082000247"',
    'tel: "+44808200024"',
    '+44808200024',
    'count the digits: after +44 there are 9, 1 too few',
  ],
  [
    'a tel with two digits too many',
    LINE,
    'tel: "+448082000247"',
    'tel: "+44808200024799"',
    '+44808200024799',
    'count the digits: after +44 there are 12, 2 too many',
  ],
  [
    'a number with a digit too many',
    LINE,
    '0808 2000 247',
    '0808 2000 2477',
    '0808 2000 2477',
    '“0808 2000 2477” is not a UK phone number: it has 12 digits, 1 too many',
  ],
  [
    'a number with digits too few',
    LINE,
    '0808 2000 247',
    '0808 2000',
    '0808 2000,',
    '“0808 2000” is not a UK phone number: it has 8 digits, 3 too few',
  ],
  [
    'a number that begins with no 0',
    LINE,
    '0808 2000 247',
    '808 2000 247',
    '808 2000 247,',
    '“808 2000 247” is not a UK phone number: it begins with 0, or is a short code',
  ],
  [
    'a number that lacks its last digit',
    LINE,
    '0808 2000 247',
    '0808 2000 24',
    '0808 2000 24,',
    'or “0808 2000 24” lacks a digit: it has 10, and most numbers have 11',
  ],
  [
    'a bank holiday after the end of the list',
    'directory/bank-holidays.yaml',
    '  - 2028-12-26',
    '  - 2028-12-26\n  - 2029-01-01',
    '2029-01-01',
    '2029-01-01 is after “until” and counts for nothing: move “until”',
  ],
  [
    'a list of bank holidays that says more years than it holds',
    'directory/bank-holidays.yaml',
    'until: 2028-12-31',
    'until: 2029-12-31',
    'until:',
    '“until” speaks for 2029, which has 0 of its 8 bank holidays here',
  ],
  [
    'a key twice in a file of words',
    'locales/en/topics.json',
    '"road-safety": "Road safety",',
    '"road-safety": "Road safety",\n      "road-safety": "Roads",',
    '"road-safety": "Roads"',
    'this key is written twice in the same place',
  ],
  [
    'unreachable question',
    'flows/stalking.yaml',
    'partner-or-ex: area, someone-else: area, not-sure: area, skip: area',
    'partner-or-ex: contact, someone-else: contact, not-sure: contact, skip: contact',
    '  area:',
    'no answer leads to the question “area”',
  ],
  [
    'dead end',
    'flows/topics.yaml',
    '{ which: cctv }, situation: cctv',
    '{ which: cctv }, situation: nobody',
    'cctv: end',
    'dead end',
  ],
  [
    'circle',
    AREA,
    'high-risk, no: high-risk, skip: high-risk',
    'high-risk, no: high-risk, skip: area',
    '  area:',
    'the questions go round in a circle: area → for-men → area',
  ],
  [
    'missing last rule',
    AREA,
    '  - situation: being-hurt',
    '  - if: { for-men: no }\n    situation: being-hurt',
    'if: { for-men: no }',
    'the last rule must have no “if”',
  ],
  [
    'condition on an unknown answer',
    AREA,
    'high-risk: yes, for-men: yes',
    'high-risk: yess, for-men: yes',
    'high-risk: yess',
    '“high-risk” has no answer “yess”; did you mean “yes”?',
  ],
  [
    'unknown organisation',
    AREA,
    '      - davss',
    '      - davs',
    '      - davs',
    'there is no organisation “davs”; did you mean “davss”?',
  ],
  [
    'empty contacts',
    'flows/refuge.yaml',
    'contacts: [national-da-helpline, look-ahead, victim-support]',
    'contacts: []',
    'contacts: []',
    'a situation needs at least one organisation',
  ],
  [
    'duplicate id',
    'flows/refuge.yaml',
    'flow: refuge',
    'flow: stalking',
    'flow: stalking',
    'the id “stalking” must be the file’s name, “refuge”: “stalking” is already another file',
  ],
  [
    'duplicate number',
    'directory/organisations/community-safety-unit.yaml',
    'display: 01892 526121, tel: "+441892526121"',
    'display: 0808 168 9276, tel: "+448081689276"',
    '0808 168 9276',
    'the number 0808 168 9276 is already in',
  ],
  ['bad phone', LINE, '0808 2000 247', '0808 2000 24', '0808 2000 24,', 'it should be +44808200024'],
  [
    'letters in a phone number',
    LINE,
    '0808 2000 247',
    'o808 2000 247',
    'o808',
    'a number is digits and single spaces',
  ],
  [
    'bad web address',
    'directory/organisations/davss.yaml',
    'website: davss.org.uk',
    'website: "javascript:alert(1)"',
    'javascript',
    'a website is written without https://',
  ],
  ['bad hours', SHOP, '09:00-12:00', '12:00-09:00', '12:00-09:00', 'closing time must be after opening time'],
  [
    'misspelt day',
    SHOP,
    'wednesday',
    'wensday',
    'wensday',
    'unknown key “wensday”; did you mean “wednesday”?',
  ],
  [
    'bad date',
    SHOP,
    'reviewBy: 2027-05-22',
    'reviewBy: 2027-02-30',
    'reviewBy',
    'a date is written like 2026-11-22',
  ],
  [
    'unknown key',
    SHOP,
    'reviewBy:',
    'revewBy:',
    'revewBy',
    'unknown key “revewBy”; did you mean “reviewBy”?',
  ],
  [
    'a colon inside words',
    SHOP,
    'layer: page',
    'withdrawn: { date: 2026-12-01, reason: moved: see their site }',
    'moved: see',
    'words with a colon in them need quotation marks',
  ],
  ['missing key', SHOP, 'reviewBy: 2027-05-22\n', '', 'id: one-stop-shop', '“reviewBy” is missing'],
  ['tab', AREA, '  area:\n', '\tarea:\n', '\tarea', 'tab'],
  [
    'indentation',
    AREA,
    '    skipped: no\n  high-risk',
    '   skipped: no\n  high-risk',
    '   skipped',
    'indented',
  ],
  [
    'missing words',
    'locales/en/refuge.json',
    '"skip": "Skip this question"',
    '"skp": "Skip this question"',
    '"answers"',
    'these words are missing: area/answers/skip',
  ],
  [
    'unknown words',
    'locales/en/refuge.json',
    '"outside-kent"',
    '"outside-kant"',
    'outside-kant',
    'nothing asks for the words “area/answers/outside-kant”; did you mean “area/answers/outside-kent”?',
  ],
  [
    'a number typed in words',
    'locales/en/interrupts.json',
    'Call {{emergency}} and listen',
    'Call 999 and listen',
    'Call 999',
    'the number 999 is typed in these words',
  ],
  [
    'a misspelt placeholder',
    WORDS,
    'In danger? Call {{emergency}}',
    'In danger? Call {{emergancy}}',
    'emergancy',
    'there is no placeholder “{{emergancy}}” here; did you mean “emergency”?',
  ],
  [
    'a bar without the number for danger',
    WORDS,
    'In danger? Call {{emergency}}',
    'In danger? Call the police',
    'Call the police',
    'these words must hold {{emergency}}',
  ],
  [
    'a bar without the helpline’s number',
    WORDS,
    '{{helpline}}, free, 24 hours',
    'Free, 24 hours',
    'Free, 24 hours',
    'these words must hold {{helpline}}',
  ],
  [
    'half of two placeholders',
    WORDS,
    '"{{day}} {{date}} at {{time}}"',
    '"{{date}} some time"',
    '{{date}} some time',
    'these words must hold {{day}}, {{time}}',
  ],
  [
    'a placeholder that is filled elsewhere only',
    'locales/en/situations.json',
    'If anyone is in danger, call {{emergency}}.',
    'If anyone is in danger at {{time}}, call.',
    'danger at',
    'there is no placeholder “{{time}}” here (these words can hold {{emergency}}, {{helpline}}',
  ],
  [
    'a placeholder with one bracket too few',
    'locales/en/interrupts.json',
    'Call {{emergency}} and listen',
    'Call {{emergency} and listen',
    'and listen',
    'a placeholder is two brackets, a name and two brackets',
  ],
  [
    'a placeholder with spaces',
    'locales/en/interrupts.json',
    'Call {{emergency}} and listen',
    'Call {{ emergency }} and listen',
    'and listen',
    'with no spaces, like {{emergency}}',
  ],
  [
    'unknown area',
    SHOP,
    'sevenoaks]',
    'sevenoak]',
    'sevenoak]',
    'there is no area “sevenoak”; did you mean “sevenoaks”?',
  ],
])('%s is reported where it stands', (_kind, file, find, replace, where, message) => {
  const problems = seed(file, find, replace);
  const found = problems.find((problem) => problem.message.includes(message));
  if (!found) throw new Error(`not reported; reported were: ${JSON.stringify(problems, null, 1)}`);
  expect(found.line).toBe(lineOf(found.file, where));
  expect(found.column).toBeGreaterThan(0);
});
