import { LIFELINES } from '../directory/check-lifelines.ts';
import { checkFlow, type Known } from '../flow/check.ts';
import { checkDanger } from '../flow/check-danger.ts';
import { checkFlows, type Home } from '../flow/check-flows.ts';
import type { Fault } from '../flow/fault.ts';
import { type Flow, type Flows, flow as flowSchema, interrupts as interruptsSchema } from '../flow/schema.ts';
import { checkSchema } from './check-schema.ts';
import type { ContentFile } from './content-file.ts';
import type { Problem } from './problem.ts';
import { nameOf } from './read-files.ts';

export const INTERRUPTS = 'flows/interrupts.yaml';

/** Reads flows/: every flow and the interrupts, with the mistakes of form. */
export function parseFlows(files: readonly ContentFile[]) {
  const problems: Problem[] = [];
  const flows: Record<string, Flow> = {};
  const fileOf: Record<string, string> = {};
  const homes: Home[] = [];
  const unread = new Set<string>();
  const names = new Set(files.map(({ file }) => nameOf(file)));
  let interrupts: Flows['interrupts'] = {};
  for (const file of files) {
    if (file.file === INTERRUPTS) {
      const checked = checkSchema(file, interruptsSchema);
      problems.push(...checked.problems);
      if (!checked.value) unread.add(file.file);
      interrupts = checked.value?.interrupts ?? {};
      for (const [id, situation] of Object.entries(checked.value?.situations ?? {})) {
        homes.push({ file: file.file, id, situation });
      }
      continue;
    }
    const checked = checkSchema(file, flowSchema);
    problems.push(...checked.problems);
    const { value } = checked;
    if (!value) {
      unread.add(file.file);
      continue;
    }
    const name = nameOf(file.file);
    if (value.flow !== name) {
      const other = names.has(value.flow) ? `: “${value.flow}” is already another file` : '';
      const message = `the id “${value.flow}” must be the file’s name, “${name}”${other}`;
      problems.push({ file: file.file, ...file.at(['flow']), message });
    }
    // Known by its file's name, so that what mentions it is no second mistake.
    flows[name] = { ...value, flow: name };
    fileOf[name] = file.file;
    for (const [id, situation] of Object.entries(value.situations))
      homes.push({ file: file.file, id, situation });
  }
  const situations = Object.fromEntries(homes.map(({ id, situation }) => [id, situation]));
  return { flows: { flows, interrupts, situations } satisfies Flows, homes, fileOf, unread, problems };
}

/** The mistakes that only show when flows, interrupts and organisations are looked at together. */
export function checkAllFlows(
  { flows, homes, fileOf, unread }: ReturnType<typeof parseFlows>,
  organisations: ReadonlySet<string>,
  areas: readonly string[] | undefined,
): Fault[] {
  const known: Known = {
    flows: [...Object.keys(flows.flows), ...[...unread].map(nameOf)],
    situations: unread.size > 0 ? undefined : new Set(Object.keys(flows.situations)),
    areas,
  };
  const file = (id: string) => fileOf[id] ?? `flows/${id}.yaml`;
  return [
    ...Object.values(flows.flows).flatMap((flow) => checkFlow(flow, file(flow.flow), known)),
    ...checkFlows(flows, file, INTERRUPTS, homes, organisations, unread),
    ...checkDanger(flows, { homes, fileOf: file, interruptsFile: INTERRUPTS, lifelines: LIFELINES }),
  ];
}
