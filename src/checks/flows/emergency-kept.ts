import type { Rule } from '../rule.ts';
import { eachFlow } from './each-flow.ts';
import { held } from './emergency.ts';

/** Where content says that 999 is shown, nobody takes it out by the way. */
export const emergencyKept: Rule = {
  code: 'emergency-kept',
  needs: ['directory/organisations/'],
  check: ({ homes, directory: { lifelines } }) =>
    homes.filter(({ situation }) => situation['shows-999']).flatMap((home) => held(home, lifelines)),
};

/** The two numbers of every screen are hidden from nobody. */
export const lifelinesShown: Rule = {
  code: 'lifelines-shown',
  needs: [],
  check: eachFlow((flow, tell, { directory: { lifelines } }) => {
    flow['never-shows'].forEach((id, index) => {
      if (id === lifelines.emergency || id === lifelines.helpline)
        tell(['never-shows', index], `“${id}” cannot be hidden: its number stands on every screen`);
    });
  }),
};
