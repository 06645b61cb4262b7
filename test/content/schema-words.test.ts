import type { z } from 'zod';
import { checkSchema } from '../../src/content/check-schema.ts';
import { readOne } from '../../src/content/read-files.ts';
import {
  areas,
  bankHolidays,
  links,
  organisation,
  outcomesTable,
} from '../../src/directory/directory-schema.ts';
import { flow, interrupts } from '../../src/flow/flow-schema.ts';
import { understandingWords } from '../../src/understanding/understanding-schema.ts';
import {
  flowWords,
  languageMeta,
  organisationsWords,
  screensWords,
  translatedFlow,
  translatedScreens,
} from '../../src/words/words-schema.ts';

/** One file of each kind, and of each form that its entries can have. */
const FILES: readonly [file: string, schema: z.ZodType][] = [
  ['directory/organisations/police-999.yaml', organisation],
  ['directory/organisations/one-stop-shop.yaml', organisation],
  ['directory/organisations/victim-support.yaml', organisation],
  ['directory/bank-holidays.yaml', bankHolidays],
  ['directory/areas.yaml', areas],
  ['directory/links.yaml', links],
  ['directory/tables/case-review-outcomes.yaml', outcomesTable],
  ['flows/start.yaml', flow],
  ['flows/domestic-abuse.yaml', flow],
  ['flows/interrupts.yaml', interrupts],
  ['locales/en/start.json', flowWords],
  ['locales/en/situations.json', screensWords],
  ['locales/en/organisations.json', organisationsWords],
  ['locales/pl/language.json', languageMeta],
  ['locales/pl/start.json', translatedFlow],
  ['locales/pl/situations.json', translatedScreens],
  ['locales/uk/understanding.yaml', understandingWords],
];

type Step = string | number;
const JUNK: readonly unknown[] = [
  5,
  -0.5,
  true,
  null,
  '',
  ' ',
  'x',
  '<b>',
  '2026-13-45',
  [],
  [null],
  [[]],
  {},
  { odd: 1 },
];

/** The value with no more than a few entries in a list or a map: they stand for the others. */
function few(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.slice(0, depth === 1 ? 4 : 2).map((entry) => few(entry, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).slice(0, depth === 1 ? 3 : 20);
  return Object.fromEntries(entries.map(([key, entry]) => [key, few(entry, depth + 1)]));
}

/** The places of a value, itself the first. */
function placesIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  const inner: [Step, unknown][] = Array.isArray(value)
    ? value.map((entry, index) => [index, entry])
    : Object.entries(typeof value === 'object' && value !== null ? value : {});
  return [path, ...inner.flatMap(([step, entry]) => placesIn(entry, [...path, step]))];
}

/** The value with something else at a place; `undefined` takes it away. */
function withAt(value: unknown, [step, ...rest]: readonly Step[], junk: unknown): unknown {
  if (step === undefined) return junk;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const at = copy as Record<Step, unknown>;
  const entry = withAt(at[step], rest, junk);
  if (entry === undefined) delete at[step];
  else at[step] = entry;
  return copy;
}

/** What the library says by itself, in its own words. */
const LIBRARY =
  /invalid (input|option|string|key|element|value|type|discriminator|date|[a-z]+ string)|expected |received|too (small|big)|unrecognized|must match|>=|<=|required|must be (number|string|int)|undefined|null|object|NaN|\[object|record|\barray\b|\bZod/i;

test.each(FILES)('%s: whatever stands in a wrong place is told in words of our own', (name, schema) => {
  const { value, faults } = readOne('.', name);
  expect(faults).toEqual([]);
  const sound = few(value);
  const told = new Set<string>();
  for (const path of placesIn(sound)) {
    for (const junk of [...JUNK, undefined]) {
      const file = {
        file: name,
        value: withAt(sound, path, junk),
        faults: [],
        at: () => ({ line: 1, column: 1 }),
      };
      for (const { words } of checkSchema(file, schema).faults) told.add(words);
    }
    const odd = withAt(sound, [...path, 'odd key'], 1);
    const file = { file: name, value: odd, faults: [], at: () => ({ line: 1, column: 1 }) };
    for (const { words } of checkSchema(file, schema).faults) told.add(words);
  }
  expect(told.size).toBeGreaterThan(3);
  expect([...told].filter((words) => LIBRARY.test(words))).toEqual([]);
});
