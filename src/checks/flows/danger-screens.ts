import type { Reading } from '../../content/content.ts';
import { INTERRUPTS_FILE } from '../../content/read-flows.ts';
import { INTERRUPT_IDS, type InterruptId, isUrgent, rowOf } from '../../flow/interrupts.ts';
import type { Found, Rule } from '../rule.ts';
import { listedId, lostWays } from './emergency.ts';

/** Content may reword these screens and add to them; who is in danger is led on, and 999 stands first. */
export const dangerScreens: Rule = {
  code: 'danger-screens',
  needs: [INTERRUPTS_FILE, 'directory/organisations/'],
  check: (read) =>
    INTERRUPT_IDS.flatMap((id) => [...asFixed(id, read), ...(isUrgent(id) ? first(id, read) : [])]),
};

/** The view and the answers that the code acts on. */
function asFixed(id: InterruptId, { flows: { interrupts } }: Reading): Found[] {
  const interrupt = interrupts[id];
  if (!interrupt) return [];
  const { view, answers } = rowOf(id);
  const path = ['interrupts', id];
  const views = `the view of “${id}” must be “${view}”`;
  return [
    ...(interrupt.view === view ? [] : [{ file: INTERRUPTS_FILE, path: [...path, 'view'], words: views }]),
    ...Object.entries(answers).flatMap(([answer, target]) => {
      if (interrupt.answers[answer] === target) return [];
      const words = `the answer “${answer}” of “${id}” must lead to “${target}”`;
      return [{ file: INTERRUPTS_FILE, path: [...path, 'answers', answer], words }];
    }),
  ];
}

/** 999 comes first, with the ways that this screen is for. */
function first(id: InterruptId, { flows: { interrupts }, homes, directory }: Reading): Found[] {
  const interrupt = interrupts[id];
  if (!interrupt) return [];
  if (interrupt.situation === undefined) {
    const words = `“situation” is missing: “${id}” shows people in danger whom to reach`;
    return [{ file: INTERRUPTS_FILE, path: ['interrupts', id], words }];
  }
  const home = homes.find((candidate) => candidate.id === interrupt.situation);
  if (!home) return [];
  const { file, situation } = home;
  const { emergency } = directory.lifelines;
  if (emergency === '') return [];
  const path = ['situations', home.id, 'contacts'];
  const lost = lostWays(situation, emergency, rowOf(id).ways ?? []);
  const [top] = situation.contacts;
  if (lost === undefined || top === undefined || listedId(top) !== emergency)
    return [{ file, path, words: `“${emergency}” must come first here: people in danger are shown this` }];
  if (lost.length === 0) return [];
  return [{ file, path, words: `“${emergency}” must keep its ways here: ${lost.join(', ')} is left out` }];
}
