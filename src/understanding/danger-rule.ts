import type { FoundSigns } from './signs.ts';
import type { Sign } from './understanding-schema.ts';

/** Signs that turn danger into a question, never into silence. */
export const HOLDING: readonly Sign[] = ['past', 'denied', 'unreal'];

/** The first set of signs that one sentence holds altogether, as a code; none when the sentence is held back. */
export function ruleOf(
  found: readonly FoundSigns[],
  rules: readonly (readonly Sign[])[],
): string | undefined {
  const signs = new Set(found.map(({ sign }) => sign));
  if (HOLDING.some((sign) => signs.has(sign))) return undefined;
  return rules.find((all) => all.every((sign) => signs.has(sign)))?.join('+');
}
