import { LIFELINES, type Lifelines, type Organisation } from './directory-schema.ts';

/** Their numbers stand on every screen, and one of them answers at any hour. */
export type Lifeline = (typeof LIFELINES)[number];
export const isLifeline = (kind: Organisation['lifeline']): kind is Lifeline =>
  LIFELINES.some((one) => one === kind);

/** Who answers anybody in danger, as the organisations' own files say. */
export function lifelinesOf(organisations: readonly Organisation[]): Lifelines {
  const these = (kind: Organisation['lifeline']) =>
    organisations.flatMap(({ id, lifeline }) => (lifeline === kind ? [id] : []));
  const [emergency = ''] = these('emergency');
  const [helpline = ''] = these('helpline');
  return { emergency, helpline, crisis: these('crisis') };
}
