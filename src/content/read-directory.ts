import type { z } from 'zod';
import {
  type Areas,
  areas as areasSchema,
  type BankHolidays,
  bankHolidays,
  type Directory,
  links as linksSchema,
  type Organisation,
  type OutcomesTable,
  organisation as organisationSchema,
  outcomesTable,
} from '../directory/directory-schema.ts';
import { facts as factsSchema } from '../directory/facts.ts';
import { lifelinesOf } from '../directory/lifelines-of.ts';
import { type Outages, outages as outagesSchema } from '../directory/outages.ts';
import { pageFacts as pageFactsSchema } from '../directory/page-facts.ts';
import { checkSchema } from './check-schema.ts';
import type { ContentFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import { nameOf, readFolder, readIfThere, readOne } from './read-files.ts';
import type { Root } from './tree.ts';

export const HOLIDAYS = 'directory/bank-holidays.yaml';
export const AREAS = 'directory/areas.yaml';
export const FACTS = 'directory/facts.yaml';
export const PAGE_FACTS = 'directory/page-facts.yaml';
export const OUTAGES = 'directory/outages.yaml';
const LINKS = 'directory/links.yaml';
export const ORGANISATIONS = 'directory/organisations';
const NO_HOLIDAYS: BankHolidays = { region: 'none', 'a-year': 1, source: '', until: '1970-01-01', dates: [] };
const NO_OUTAGES: Outages = { outages: [], notices: [] };
const NO_AREAS: Areas = { areas: [], groups: {} };

/** Where people live; undefined as long as the file has mistakes. */
export const areasIn = (root: Root): readonly string[] | undefined =>
  checkSchema(readOne(root, AREAS), areasSchema).value?.areas;

/** Reads directory/: organisations, bank holidays, areas, tables and what is down. */
export function readDirectory(root: Root) {
  const faults: Fault[] = [];
  const files: ContentFile[] = [];
  const read = <T>(file: ContentFile, schema: z.ZodType<T>): T | undefined => {
    files.push(file);
    const checked = checkSchema(file, schema);
    faults.push(...checked.faults);
    return checked.value;
  };
  const holidays = read(readOne(root, HOLIDAYS), bankHolidays);
  const areas = read(readOne(root, AREAS), areasSchema);
  const links = read(readOne(root, LINKS), linksSchema)?.links ?? {};
  const dated = readIfThere(root, OUTAGES);
  const outages = dated && read(dated, outagesSchema);
  const again = readIfThere(root, FACTS);
  const facts = again && read(again, factsSchema);
  const listed = readIfThere(root, PAGE_FACTS);
  const pageFacts = listed && read(listed, pageFactsSchema)?.facts;
  const tables: Record<string, OutcomesTable> = {};
  for (const file of readFolder(root, 'directory/tables', '.yaml')) {
    const table = read(file, outcomesTable);
    const id = nameOf(file.file);
    if (table) tables[id] = { ...table, id };
  }
  const organisations: Record<string, Organisation> = {};
  const organisationIds = new Set<string>();
  for (const file of readFolder(root, ORGANISATIONS, '.yaml')) {
    const id = nameOf(file.file);
    organisationIds.add(id);
    const organisation = read(file, organisationSchema);
    if (organisation) organisations[id] = { ...organisation, id };
  }
  const directory: Directory = {
    organisations,
    lifelines: lifelinesOf(Object.values(organisations)),
    holidays: holidays ?? NO_HOLIDAYS,
    areas: areas ?? NO_AREAS,
    tables,
    links,
    outages: outages ?? NO_OUTAGES,
  };
  const more = { ...(facts ? { facts } : {}), ...(pageFacts ? { pageFacts } : {}) };
  return { directory, organisationIds, more, files, faults };
}
