import type { z } from 'zod';
import { checkNumbers, checkOrganisation } from '../directory/check.ts';
import { checkHolidays } from '../directory/check-holidays.ts';
import { LIFELINES } from '../directory/check-lifelines.ts';
import {
  type Areas,
  areas as areasSchema,
  type BankHolidays,
  bankHolidays,
  type Directory,
  type Organisation,
  type OutcomesTable,
  organisation as organisationSchema,
  outcomesTable,
} from '../directory/schema.ts';
import type { Fault } from '../flow/fault.ts';
import { checkSchema } from './check-schema.ts';
import type { ContentFile } from './content-file.ts';
import type { Problem } from './problem.ts';
import { nameOf, readFolder, readOne } from './read-files.ts';

const HOLIDAYS = 'directory/bank-holidays.yaml';
const NO_HOLIDAYS: BankHolidays = { region: 'england-and-wales', source: '', until: '1970-01-01', dates: [] };
const NO_AREAS: Areas = { areas: [], kent: [] };

/** Reads directory/: organisations, bank holidays, areas and tables, with every mistake found in them. */
export function loadDirectory(root: string) {
  const problems: Problem[] = [];
  const files: ContentFile[] = [];
  const read = <T>(file: ContentFile, schema: z.ZodType<T>): T | undefined => {
    files.push(file);
    const checked = checkSchema(file, schema);
    problems.push(...checked.problems);
    return checked.value;
  };
  const faults: Fault[] = [];
  const holidays = read(readOne(root, HOLIDAYS), bankHolidays);
  if (holidays) faults.push(...checkHolidays(holidays, HOLIDAYS));
  const areas = read(readOne(root, 'directory/areas.yaml'), areasSchema);
  const tables: Record<string, OutcomesTable> = {};
  for (const file of readFolder(root, 'directory/tables', '.yaml')) {
    const table = read(file, outcomesTable);
    if (table) tables[table.id] = table;
  }
  const entries: { file: string; organisation: Organisation }[] = [];
  // A file that cannot be read still has its name: what mentions it is no second mistake.
  const ids = new Set<string>();
  for (const file of readFolder(root, 'directory/organisations', '.yaml')) {
    ids.add(nameOf(file.file));
    const organisation = read(file, organisationSchema);
    if (organisation) entries.push({ file: file.file, organisation });
  }
  const organisations: Record<string, Organisation> = {};
  for (const { file, organisation } of entries) {
    organisations[nameOf(file)] = organisation;
    faults.push(...checkOrganisation(organisation, nameOf(file), { file, areas, ids }));
  }
  faults.push(...checkNumbers(entries));
  for (const id of LIFELINES) {
    const message = `the organisation “${id}” is missing: its number stands on every screen`;
    if (!ids.has(id)) faults.push({ file: 'directory/organisations', path: [], message });
  }
  const directory: Directory = {
    organisations,
    holidays: holidays ?? NO_HOLIDAYS,
    areas: areas ?? NO_AREAS,
    tables,
  };
  return { directory, ids, areasRead: areas !== undefined, files, problems, faults };
}
