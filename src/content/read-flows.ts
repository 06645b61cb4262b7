import {
  type Flow,
  type Flows,
  flow as flowSchema,
  interrupts as interruptsSchema,
} from '../flow/flow-schema.ts';
import { checkSchema } from './check-schema.ts';
import type { Home } from './content.ts';
import type { Fault } from './fault.ts';
import { nameOf, readFolder } from './read-files.ts';
import type { Root } from './tree.ts';

export const INTERRUPTS = 'flows/interrupts.yaml';

/** Reads flows/: every flow and the interrupts. */
export function readFlows(root: Root) {
  const files = readFolder(root, 'flows', '.yaml');
  const faults: Fault[] = [];
  const flows: Record<string, Flow> = {};
  const homes: Home[] = [];
  const flowIds = new Set(files.map(({ file }) => nameOf(file)));
  let interrupts: Flows['interrupts'] = {};
  const settle = (file: string, situations: Flows['situations']) => {
    for (const [id, situation] of Object.entries(situations)) homes.push({ file, id, situation });
  };
  for (const file of files) {
    if (file.file === INTERRUPTS) {
      const { value, faults: wrong } = checkSchema(file, interruptsSchema);
      faults.push(...wrong);
      if (!value) continue;
      interrupts = value.interrupts;
      settle(file.file, value.situations);
      continue;
    }
    const { value, faults: wrong } = checkSchema(file, flowSchema);
    faults.push(...wrong);
    if (!value) continue;
    const id = nameOf(file.file);
    flows[id] = { ...value, id };
    settle(file.file, value.situations);
  }
  flowIds.delete(nameOf(INTERRUPTS));
  const situations = Object.fromEntries(homes.map(({ id, situation }) => [id, situation]));
  return { flows: { flows, interrupts, situations } satisfies Flows, homes, flowIds, files, faults };
}
