import type { Flows } from '../flow/flow-schema.ts';
import { showsOf } from '../flow/shows.ts';
import type { Answered, Walker } from '../flow/walker.ts';

/** A question, or the end of a flow, with the fewest answers that lead there. */
export interface EveryPlace {
  readonly question?: string;
  /** Who is shown at an end. */
  readonly situation?: string;
  readonly answers: readonly Answered[];
}

/** Every question and every end, each once, the nearest first. */
export function everyPlace({ flows }: Pick<Flows, 'flows'>, walker: Walker): readonly EveryPlace[] {
  const found = new Map<string, EveryPlace>();
  // The same question is gone on from once for each situation that the answers before it make: they decide the end.
  const seen = new Set<string>();
  const ahead: (readonly Answered[])[] = [[]];
  for (let answers = ahead.shift(); answers; answers = ahead.shift()) {
    const { flow: id, question } = walker.walk(answers).place;
    const ended = flows[id];
    const situation = ended && showsOf(ended, answers).situation;
    const name = `${question} ${situation}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (question === undefined) {
      found.set(name, { answers, ...(situation === undefined ? {} : { situation }) });
      continue;
    }
    if (!found.has(question)) found.set(question, { question, answers });
    const [flow = '', asked = ''] = question.split('.');
    // What an interrupt answers leads to no place of its own.
    for (const answer of Object.keys(flows[flow]?.questions[asked]?.answers ?? {}))
      if (walker.answer(answers, question, answer)?.place) ahead.push([...answers, [question, answer]]);
  }
  return [...found.values()];
}
