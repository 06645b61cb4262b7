import type { Screen, Understood } from '../../src/understanding/understood.ts';
import { PLAIN_TEXT, type WorstText } from './worst-texts.ts';

const milliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor time of one call, the quickest of a few: what else the machine does is not the text's doing. */
export function costOf(call: () => unknown, tries = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < tries; time++) {
    const from = milliseconds();
    call();
    least = Math.min(least, milliseconds() - from);
  }
  return least;
}

export interface Cost extends WorstText {
  readonly milliseconds: number;
  /** How many times as much as a plain text of the same length. */
  readonly times: number;
}

/** Every text's cost, the dearest first. */
export function slowest(
  understand: (text: string, screen: Screen) => Understood,
  screen: Screen,
  texts: readonly WorstText[],
): Cost[] {
  const cost = (text: string, tries?: number) => costOf(() => understand(text, screen), tries);
  for (let time = 0; time < 30; time++) understand(PLAIN_TEXT, screen);
  const plainCost = cost(PLAIN_TEXT, 15);
  return texts
    .map((one) => {
      // Most are cheap: only one that looks dear is measured again.
      const first = cost(one.text, 1);
      const milliseconds = first > plainCost ? Math.min(first, cost(one.text)) : first;
      return { ...one, milliseconds, times: milliseconds / plainCost };
    })
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
