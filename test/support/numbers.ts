import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Facts, facts as schema } from '../../src/directory/facts.ts';

/** The facts as the officer keeps them: no number is typed in a test, so whoever changes one breaks none. */
export const facts: Facts = schema.parse(parse(readFileSync('directory/facts.yaml', 'utf8')));

/** The number of an organisation, as it is read; `at` where it has several. */
export function numberOf(id: string, at = 0): string {
  const number = facts.numbers[id]?.[at];
  if (number === undefined) throw new Error(`directory/facts.yaml has no number of ${id}`);
  return number;
}

/** What dials it. */
export function telOf(id: string, at = 0): string {
  const digits = numberOf(id, at).replaceAll(' ', '');
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : digits;
}

export const HELPLINE_NUMBER = numberOf('national-da-helpline');
/** Both numbers that every answer holds. */
export const BOTH_NUMBERS = new RegExp(`${numberOf('police-999')}[\\s\\S]*${HELPLINE_NUMBER}`);
