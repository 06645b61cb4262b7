import { LIFELINES } from '../directory/lifelines.ts';
import type { Rule } from '../rule.ts';
import { eachFlow } from './each-flow.ts';
import { held } from './emergency.ts';

/** Where content says that 999 is shown, nobody takes it out by the way. */
export const emergencyKept: Rule = {
  code: 'emergency-kept',
  needs: [],
  check: ({ homes }) => homes.filter(({ situation }) => situation['shows-999']).flatMap(held),
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
