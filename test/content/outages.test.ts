import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/checks/load-content.ts';
import { copiedContent } from '../support/copied-content.ts';

const { root, write, problems } = copiedContent('en');
const FILE = 'directory/outages.yaml';
const WHEN = 'from: 2027-01-01, until: 2027-01-09';
const outage = (inside: string) => `outages:\n  - ${inside}\n`;
const told = (text: string) => {
  write(FILE, text);
  return problems().map(({ file, line, words }) => `${file}:${line} ${words}`);
};

test.each<[string, string, RegExp]>([
  [
    'an organisation that there is not',
    outage(`{ organisation: victim-suport, way: phone, ${WHEN}, why: fault }`),
    /:2 there is no organisation “victim-suport”.*did you mean “victim-support”/,
  ],
  [
    'a way that it does not have',
    outage(`{ organisation: davss, way: phone, ${WHEN}, why: fault }`),
    /:2 “davss” has no way “phone”: its file has website/,
  ],
  [
    'a number that it does not have',
    outage(`{ organisation: victim-support, way: phone, number: 0808 168 0000, ${WHEN}, why: fault }`),
    /:2 “victim-support” has no number “0808 168 0000”/,
  ],
  [
    'dates the wrong way round',
    outage('{ organisation: davss, way: website, from: 2027-01-09, until: 2027-01-01, why: fault }'),
    /:2 it ends \(“until”, 2027-01-01\) before it begins \(“from”, 2027-01-09\)/,
  ],
  [
    'a day that there is not',
    outage('{ organisation: davss, way: website, from: 2027-01-09, until: 2027-02-31, why: fault }'),
    /:2 “until”: write a day, like 2026-12-01, or a day and a time by the 24-hour clock/,
  ],
  [
    'a time by the 12-hour clock',
    outage('{ organisation: davss, way: website, from: 2027-01-09, until: 2027-02-20 3pm, why: fault }'),
    /:2 “until”: write a day, like 2026-12-01, or a day and a time by the 24-hour clock/,
  ],
  [
    'a reason that has no words',
    outage(`{ organisation: davss, way: website, ${WHEN}, why: falt }`),
    /:2 “why” cannot be “falt”; did you mean “fault”/,
  ],
  [
    'the helpline with nothing instead',
    outage(`{ organisation: national-da-helpline, way: phone, ${WHEN}, why: fault }`),
    /:2 say what to ring instead: the number of “national-da-helpline” stands on every screen/,
  ],
  [
    '999 with nothing instead',
    outage(`{ organisation: police-999, way: phone, ${WHEN}, why: fault }`),
    /:2 say what to ring instead: the number of “police-999” stands on every screen/,
  ],
  [
    'a website in the place of a number of the bar',
    outage(
      `{ organisation: police-999, way: phone, ${WHEN}, why: fault, instead: { organisation: davss, way: website } }`,
    ),
    /:2 what stands in for a number on every screen is a phone/,
  ],
  [
    'somebody who is switched off',
    outage(
      `{ organisation: davss, way: website, ${WHEN}, why: fault, instead: { organisation: galop, way: phone } }`,
    ),
    /:2 “galop” is switched off or withdrawn/,
  ],
  [
    'itself in its own place',
    outage(
      `{ organisation: police-101, way: phone, ${WHEN}, why: fault, instead: { organisation: police-101, way: phone } }`,
    ),
    /:2 this is what is down/,
  ],
  [
    'in its place what is down too',
    `${outage(`{ organisation: police-999, way: phone, ${WHEN}, why: fault, instead: { organisation: police-101, way: phone } }`)}  - { organisation: police-101, way: phone, from: 2027-01-05 09:00, until: 2027-01-06, why: fault }\n`,
    /:2 this is down too, until 2027-01-06/,
  ],
  [
    'a misspelt key',
    outage(`{ organisation: davss, way: website, ${WHEN}, wy: fault }`),
    /:2 “wy” is not a name that can stand here/,
  ],
  [
    'a notice that has no words',
    `notices:\n  - { says: heet, ${WHEN} }\n`,
    /:2 “local” cannot be “heet”; did you mean “heat”/,
  ],
  [
    'a topic that there is not',
    `notices:\n  - { says: heat, ${WHEN}, topic: antisocail }\n`,
    /:2 there is no topic “antisocail”.*“antisocial”/,
  ],
])('%s is told where it stands', (_mistake, text, message) => {
  const all = told(text);
  expect(all.filter((line) => message.test(line))).toHaveLength(1);
  expect(all.every((line) => line.startsWith(FILE))).toBe(true);
});

test('a file with another ending is not passed over', () => {
  renameSync(join(root(), FILE), join(root(), 'directory/outages.yml'));
  expect(problems().map(({ words }) => words)).toEqual([
    '“outages.yml” is not read: its name must be “outages.yaml”',
  ]);
});

test('what is right is in order; what has ended is told and stops nothing', () => {
  const instead = 'instead: { organisation: victim-support, way: phone }';
  expect(
    told(
      `${outage(`{ organisation: national-da-helpline, way: phone, ${WHEN}, why: fault, ${instead} }`)}notices:\n  - { says: heat, from: 2026-07-01 12:00, until: 2026-07-02 }\n`,
    ),
  ).toEqual([]);
  const { advice } = checkContent(root(), new Date('2027-01-05T12:00:00Z'));
  expect(advice.map(({ file, line, words }) => `${file}:${line} ${words}`)).toEqual([
    `${FILE}:4 this ended on 2026-07-02 and is shown to nobody: take it out when you like`,
  ]);
});
