import { z } from 'zod';
import { areas, bankHolidays, links, organisation, outcomesTable } from '../directory/directory-schema.ts';
import { facts } from '../directory/facts.ts';
import { outages } from '../directory/outages.ts';
import { pageFacts } from '../directory/page-facts.ts';
import { flow, interrupts } from '../flow/flow-schema.ts';
import { understandingWords } from '../understanding/understanding-schema.ts';
import {
  answersWords,
  flowWords,
  languageMeta,
  noticesWords,
  organisationsWords,
  screensWords,
} from '../words/words-schema.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  flow,
  interrupts,
  organisation,
  'bank-holidays': bankHolidays,
  areas,
  links,
  outages,
  facts,
  'page-facts': pageFacts,
  table: outcomesTable,
  'answers-words': answersWords,
  'flow-words': flowWords,
  'screens-words': screensWords,
  'organisations-words': organisationsWords,
  'notices-words': noticesWords,
  language: languageMeta,
  understanding: understandingWords,
};

/** JSON Schema for each kind of content file, made from the schemas that the loader itself uses. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
