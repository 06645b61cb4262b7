import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copiedContent } from '../support/copied-content.ts';

const { root, read, seed, problems } = copiedContent('en');
const POLICE = 'directory/organisations/police-999.yaml';
const HELPLINE = 'directory/organisations/national-da-helpline.yaml';
const OVER = 'flows/interrupts.yaml';
const WITHDRAWN = 'reviewBy: 2027-05-22\nwithdrawn: { date: 2026-12-01, reason: a test }';
const first = 'must come first here: people in danger are shown this';
const missing = 'the phone of “police-999” is missing: somebody who is shown this may be in danger';

/** Each would take 999 or the helpline from somebody in danger. The line is the one that holds `where`. */
test.each<[string, string, string, string, string, string]>([
  [
    '999 out of “danger now”',
    OVER,
    'emergency: { contacts: [police-999, ',
    'emergency: { contacts: [',
    '  emergency: {',
    first,
  ],
  [
    '999 second in “danger now”',
    OVER,
    'emergency: { contacts: [police-999, national-da-helpline]',
    'emergency: { contacts: [national-da-helpline, police-999]',
    '  emergency: {',
    first,
  ],
  [
    '999 out of “cannot speak”',
    OVER,
    'cannot-speak: { contacts: [police-999]',
    'cannot-speak: { contacts: [samaritans]',
    'cannot-speak: {',
    first,
  ],
  [
    '999 out of “Deaf or BSL”',
    OVER,
    '- { id: police-999, ways: [video, relay, text] }',
    '- samaritans',
    'contacts:\n      - samaritans',
    first,
  ],
  [
    'text out of “Deaf or BSL”',
    OVER,
    'ways: [video, relay, text]',
    'ways: [video, relay]',
    'contacts:\n      - { id: police-999, ways',
    'must keep its ways here: text is left out',
  ],
  [
    '999 out of the safety question',
    OVER,
    'safety: { contacts: [police-999, national-da-helpline, nhs-111-option-2]',
    'safety: { contacts: [national-da-helpline, nhs-111-option-2]',
    'safety: {',
    first,
  ],
  [
    '999 out of “self-harm”',
    OVER,
    '      - { id: police-999, says: hurt-yourself }\n',
    '',
    'contacts:\n      - nhs-111-option-2',
    first,
  ],
  [
    'the emergency view shows nobody',
    OVER,
    '    view: emergency\n    situation: emergency\n',
    '    view: emergency\n',
    '  emergency:',
    '“situation” is missing: “emergency” shows people in danger whom to reach',
  ],
  [
    'the emergency view is an aside',
    OVER,
    '    view: emergency\n    situation: emergency\n',
    '    view: aside\n    situation: emergency\n',
    'view: aside',
    'the view of “emergency” must be “emergency”',
  ],
  [
    'danger in the safety question leads on',
    OVER,
    'answers: { yes: emergency, ',
    'answers: { yes: carry-on, ',
    'yes: carry-on',
    'the answer “yes” of “safety.danger” must lead to “emergency”',
  ],
  [
    'no way for who cannot speak',
    OVER,
    '{ cannot-speak: emergency.silent, deaf',
    '{ deaf',
    '{ deaf-or-bsl: emergency.deaf, carry',
    'the answer “cannot-speak” of “emergency” must lead to “emergency.silent”',
  ],
  [
    'danger at the start leads on',
    'flows/start.yaml',
    'yes: "!emergency"',
    'yes: need',
    'yes: need',
    'the answer “yes” of “danger” must lead to “!emergency”',
  ],
  [
    '999 out of “not sure”',
    'flows/start.yaml',
    '[police-999, national',
    '[national',
    'contacts: [national',
    missing,
  ],
  [
    '999 out of “frightening, now”',
    'flows/antisocial.yaml',
    '[police-999, police-101',
    '[police-101',
    'contacts: [police-101',
    missing,
  ],
  [
    '999 out of “violence”',
    'flows/topics.yaml',
    '[police-999, police-101',
    '[police-101',
    'violence: { shows-999',
    missing,
  ],
  [
    '999 hidden from a flow',
    'flows/own-behaviour.yaml',
    '[one-stop-shop]',
    '[police-999]',
    'never-shows',
    '“police-999” cannot be hidden',
  ],
  ['999 withdrawn', POLICE, 'reviewBy: 2027-05-22', WITHDRAWN, 'withdrawn', '999 cannot be withdrawn'],
  [
    '999 switched off',
    POLICE,
    'layer: page',
    'layer: supplement',
    'layer',
    '“police-999” cannot be switched off',
  ],
  [
    '999 with no hours',
    POLICE,
    'tel: "999", hours: always',
    'tel: "999"',
    'way: phone',
    '“phone” of “police-999” must have “hours: always”',
  ],
  [
    '999 for a district',
    POLICE,
    'area: everywhere',
    'area: [sevenoaks]',
    'area',
    'the area of “police-999” must be “everywhere”',
  ],
  [
    '999 with another number',
    POLICE,
    'display: "999", tel: "999"',
    'display: "112", tel: "112"',
    '"112"',
    'the number of this way must be 999',
  ],
  [
    '999 kept for special views',
    POLICE,
    'hours: always }',
    'hours: always, special: true }',
    'way: phone',
    'must be shown always',
  ],
  [
    'the helpline withdrawn',
    HELPLINE,
    'reviewBy: 2027-05-22',
    WITHDRAWN,
    'withdrawn',
    'the helpline cannot be withdrawn: its number stands on every screen',
  ],
  [
    'the helpline switched off',
    HELPLINE,
    'layer: page',
    'layer: supplement',
    'layer',
    '“national-da-helpline” cannot be switched off',
  ],
  [
    'the helpline by day only',
    HELPLINE,
    'hours: always,',
    'hours: { monday: 09:00-17:00 },',
    'way: phone',
    '“phone” of “national-da-helpline” must have “hours: always”',
  ],
  [
    'the helpline kept for nights',
    HELPLINE,
    'hours: always,',
    'hours: always, outOfHours: true,',
    'way: phone',
    'must be shown always',
  ],
])('refused: %s', (_kind, file, find, replace, where, message) => {
  seed(file, find, replace);
  const line = read(file).slice(0, read(file).indexOf(where)).split('\n').length;
  expect(problems()).toContainEqual(
    expect.objectContaining({ file, line, words: expect.stringContaining(message) }),
  );
});

test('a day that is changed where hours are “always” or none would change nothing: refused', () => {
  const exceptions = 'exceptions: { 2026-12-24: closed }';
  seed('directory/organisations/nhs-111-option-2.yaml', 'hours: always', `hours: always, ${exceptions}`);
  seed('directory/organisations/davss.yaml', 'davss.org.uk }', `davss.org.uk, ${exceptions} }`);
  expect(problems().map(({ words }) => words)).toEqual([
    '“exceptions” change nothing here: write “hours” by weekday first, in place of none',
    '“exceptions” change nothing here: write “hours” by weekday first, in place of always',
  ]);
});

test('another organisation can be withdrawn; taking its file away leaves lists that name it', () => {
  seed('directory/organisations/victim-support.yaml', 'reviewBy: 2027-05-22', WITHDRAWN);
  expect(problems()).toEqual([]);
  rmSync(join(root(), 'directory/organisations/victim-support.yaml'));
  expect(problems()).not.toEqual([]);
});
