import type { Flows } from './flow-schema.ts';
import { SKIP } from './passing.ts';
import type { Answered } from './walker.ts';

/** The question that asks everybody what would help. */
export const NEED = 'start.need';
/** Whoever writes as a child writes: a subject of its own, whatever the questions are. */
export const CHILD = 'child';

/**
 * What typed words can lead to, and by which answers from start.need each is reached: the answers of start.need, of every
 * question that says `subjects`, and the one that a question names as its `child`.
 */
export function subjectsIn(flows: Flows): ReadonlyMap<string, readonly Answered[]> {
  const paths = pathsFrom(flows, NEED);
  const found = new Map<string, readonly Answered[]>();
  const asking = [...paths].filter(([id]) => id === NEED || questionOf(flows, id)?.subjects);
  const lists = new Set(asking.map(([id]) => id));
  for (const [id, path] of asking) {
    for (const [answer, target] of Object.entries(questionOf(flows, id)?.answers ?? {})) {
      const further = questionAt(flows, id, target);
      if (answer === SKIP || found.has(answer) || (further && lists.has(further))) continue;
      found.set(answer, [...path, [id, answer]]);
    }
  }
  for (const [id, path] of paths) {
    const child = questionOf(flows, id)?.child;
    if (child !== undefined) found.set(CHILD, [...path, [id, child]]);
  }
  return found;
}

/** The questions whose answers are subjects. */
export const subjectQuestions = ({ flows }: Flows): readonly string[] => [
  NEED,
  ...Object.values(flows).flatMap(({ id, questions }) =>
    Object.entries(questions).flatMap(([name, { subjects }]) => (subjects ? [`${id}.${name}`] : [])),
  ),
];

/** The shortest way to every question, in the order of the answers. */
function pathsFrom(flows: Flows, from: string): ReadonlyMap<string, readonly Answered[]> {
  const paths = new Map<string, readonly Answered[]>([[from, []]]);
  for (const [id, path] of paths) {
    for (const [answer, target] of Object.entries(questionOf(flows, id)?.answers ?? {})) {
      const next = questionAt(flows, id, target);
      if (next !== undefined && !paths.has(next)) paths.set(next, [...path, [id, answer]]);
    }
  }
  return paths;
}

function questionOf({ flows }: Flows, id: string) {
  const [flow = '', name = ''] = id.split('.');
  return flows[flow]?.questions[name];
}

/** The question that an answer leads to, if any. */
function questionAt({ flows }: Flows, from: string, target: string): string | undefined {
  if (target === 'end' || target.startsWith('!')) return undefined;
  if (!target.startsWith('/')) return `${from.split('.')[0]}.${target}`;
  const flow = flows[target.slice(1)];
  return flow && `${flow.id}.${flow.begins}`;
}
