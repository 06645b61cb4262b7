import { BOTH_NUMBERS, telOf } from '../../support/numbers.ts';

const TELS = [telOf('police-999'), telOf('national-da-helpline')];

/** Both numbers, and in a page each as something to press. */
export function holdsBoth(text: string, isPage = false): void {
  expect(text).toMatch(BOTH_NUMBERS);
  if (isPage) for (const tel of TELS) expect(text).toContain(`href="tel:${tel}"`);
}
