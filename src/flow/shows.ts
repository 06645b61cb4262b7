import type { Flow, Situation } from './flow-schema.ts';
import { ANY, SKIP } from './passing.ts';
import type { Answered } from './walker.ts';

export interface Chosen {
  /** Id of a situation, or `nobody`. */
  readonly situation: string;
  readonly area?: string;
  readonly contact?: string;
}

/** A situation, and the answers that order and filter it. */
export interface Asked {
  /** The situation's. */
  readonly id: string;
  readonly situation: Situation;
  /** An area id; absent when not answered or passed over. */
  readonly area?: string;
  /** The way of getting in touch that was chosen; absent when any will do. */
  readonly contact?: string;
  /** Organisations that must not be shown here. */
  readonly never: readonly string[];
}

/**
 * Who a flow shows for the answers given so far. A question that was passed over, or not yet
 * answered, counts as what its `if-skipped` says, so contacts stand beside every question.
 */
export function showsOf(flow: Flow, answers: readonly Answered[]): Chosen {
  const given = new Map(answers);
  const counted = new Map<string, string>();
  let area: string | undefined;
  let contact: string | undefined;
  for (const [name, question] of Object.entries(flow.questions)) {
    const answer = given.get(`${flow.id}.${name}`);
    const counts = answer === undefined || answer === SKIP ? (question['if-skipped'] ?? answer) : answer;
    if (counts === undefined) continue;
    counted.set(name, counts);
    if (question.asks === 'area' && counts !== SKIP) area = counts;
    if (question.asks === 'contact' && counts !== ANY) contact = counts;
  }
  const holds = (condition: Record<string, string | string[]>) =>
    Object.entries(condition).every(([name, wanted]) => [wanted].flat().includes(counted.get(name) ?? ''));
  const rule = flow.shows.find((candidate) => !candidate.if || holds(candidate.if));
  return {
    situation: rule?.situation ?? 'nobody',
    ...(area === undefined ? {} : { area }),
    ...(contact === undefined ? {} : { contact }),
  };
}
