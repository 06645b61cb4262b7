import type { Lifelines, Organisation } from './directory-schema.ts';

/** Who answers anybody in danger, as the organisations' own files say. */
export function lifelinesOf(organisations: readonly Organisation[]): Lifelines {
  const these = (kind: Organisation['lifeline']) =>
    organisations.flatMap(({ id, lifeline }) => (lifeline === kind ? [id] : []));
  const [emergency = ''] = these('emergency');
  const [helpline = ''] = these('helpline');
  return { emergency, helpline, crisis: these('crisis') };
}
