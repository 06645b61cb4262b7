import { numberOf, telOf } from '../../support/numbers.ts';

/**
 * What an officer may write who knows no YAML and no JSON: what was done, the file, what stood there, what stands there now,
 * words of the line that is named, and every word that the officer is told. Each was read by somebody as if for the first
 * time: it says what is wrong there, and what to write instead. One mistake is one message.
 */
export type OfficerMistake = readonly [
  what: string,
  file: string,
  find: string,
  replace: string,
  where: string,
  told: string,
];

export const of = (id: string) => `directory/organisations/${id}.yaml`;
export const CSU = of('community-safety-unit');
export const SHOP = of('one-stop-shop');
export const GALOP = of('galop');
export const DAVSS = of('davss');
export const TOPICS = 'locales/en/topics.json';
export const OUTAGES = 'directory/outages.yaml';
export const NUMBER = numberOf('community-safety-unit');
export const TEL = telOf('community-safety-unit');
export const VICTIMS = numberOf('victim-support');
export const OUTAGE = (line: string) => `outages:\n  - { ${line} }`;
export const DOWN =
  'organisation: national-da-helpline, way: chat, from: 2027-01-04 09:00, until: 2027-01-06, why: fault';
