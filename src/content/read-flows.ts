import {
  type Flow,
  type Flows,
  flow as flowSchema,
  interrupts as interruptsSchema,
  type Question,
  type WrittenQuestion,
} from '../flow/flow-schema.ts';
import { SKIP } from '../flow/passing.ts';
import { checkSchema } from './check-schema.ts';
import type { Home } from './content.ts';
import type { Fault } from './fault.ts';
import { areasIn } from './read-directory.ts';
import { nameOf, readFolder } from './read-files.ts';
import type { Root } from './tree.ts';

export const INTERRUPTS_FILE = 'flows/interrupts.yaml';

/** A question about the area that says where it leads has every area for an answer, and can be passed over. */
const withAnswers = (question: WrittenQuestion, areas: readonly string[]): Question => {
  const { answers, then = '' } = question;
  return {
    ...question,
    answers: answers ?? Object.fromEntries([...areas, SKIP].map((area) => [area, then])),
  };
};

/** Reads flows/: every flow and the interrupts. */
export function readFlows(root: Root) {
  const areas = areasIn(root);
  const files = readFolder(root, 'flows', '.yaml');
  const faults: Fault[] = [];
  const unread: string[] = [];
  const flows: Record<string, Flow> = {};
  const homes: Home[] = [];
  const flowIds = new Set(files.map(({ file }) => nameOf(file)));
  let interrupts: Flows['interrupts'] = {};
  const settle = (file: string, situations: Flows['situations']) => {
    for (const [id, situation] of Object.entries(situations)) homes.push({ file, id, situation });
  };
  for (const file of files) {
    if (file.file === INTERRUPTS_FILE) {
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
    // Of a flow that asks for areas nobody knows its answers as long as nobody knows the areas.
    const all = Object.entries(value.questions);
    if (areas === undefined && all.some(([, { answers }]) => answers === undefined)) {
      unread.push(file.file);
      continue;
    }
    const questions = all.map(([name, question]) => [name, withAnswers(question, areas ?? [])] as const);
    const id = nameOf(file.file);
    flows[id] = { ...value, id, questions: Object.fromEntries(questions) };
    settle(file.file, value.situations);
  }
  flowIds.delete(nameOf(INTERRUPTS_FILE));
  const situations = Object.fromEntries(homes.map(({ id, situation }) => [id, situation]));
  return { flows: { flows, interrupts, situations } satisfies Flows, homes, flowIds, files, faults, unread };
}
