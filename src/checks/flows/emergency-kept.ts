import { LIFELINES } from '../directory/lifelines.ts';
import type { Rule } from '../rule.ts';
import { eachFlow } from './each-flow.ts';
import { held } from './emergency.ts';

/** Situations that hold 999, by their row in the specification: frightening now, violence, who can I ring. */
const ROWS = ['D14', 'D20', 'D21'];

export const emergencyKept: Rule = {
  code: 'emergency-kept',
  needs: [],
  check: ({ homes }) => homes.filter(({ situation }) => ROWS.includes(situation.row)).flatMap(held),
};

/** The two numbers of every screen are hidden from nobody. */
export const lifelinesShown: Rule = {
  code: 'lifelines-shown',
  needs: [],
  check: eachFlow((flow, tell) => {
    flow['never-shows'].forEach((id, index) => {
      if (LIFELINES.some((lifeline) => lifeline === id))
        tell(['never-shows', index], `“${id}” cannot be hidden: its number stands on every screen`);
    });
  }),
};
