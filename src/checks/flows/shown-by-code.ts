import { INTERRUPTS_FILE } from '../../content/read-flows.ts';
import { ANYBODY, MISS } from '../../flow/interrupts.ts';
import type { Rule } from '../rule.ts';
import { held } from './emergency.ts';

/** “Did you mean”, and words that led nowhere, show these situations: who typed them may be in danger. */
export const shownByCode: Rule = {
  code: 'shown-by-code',
  needs: ['flows/', 'directory/organisations/'],
  check: ({ homes, directory: { lifelines } }) =>
    [MISS, ANYBODY].flatMap((id) => {
      const home = homes.find((one) => one.id === id);
      if (home) return held(home, lifelines);
      const words = `the situation “${id}” is missing: who typed words that led nowhere is shown it`;
      return [{ file: INTERRUPTS_FILE, path: ['situations'], words }];
    }),
};
