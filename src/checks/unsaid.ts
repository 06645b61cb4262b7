import type { Content } from '../content/content.ts';
import type { Organisation } from '../directory/directory-schema.ts';
import { organisationFile } from './rule.ts';

type Known = Pick<Content, 'directory' | 'languages'>;

/** What a source does not say of who may use a service. It is never guessed, so somebody has to ask. */
export type Gap = 'for' | 'men' | 'ages';

const gapsOf = (
  { forMen, forAges }: Organisation,
  words: { readonly for?: string | undefined } | undefined,
): readonly Gap[] => [
  ...(words?.for === undefined ? (['for'] as const) : []),
  ...(forMen === undefined ? (['men'] as const) : []),
  ...(forAges === undefined ? (['ages'] as const) : []),
];

/** Everybody of whom residents, or who signs for the directory, cannot read who they are for, with what is not known. */
export function unsaid({ directory, languages }: Known) {
  const words = languages['en']?.files.organisations ?? {};
  return Object.values(directory.organisations)
    .filter(({ withdrawn }) => !withdrawn)
    .map((organisation) => ({ organisation, gaps: gapsOf(organisation, words[organisation.id]) }))
    .filter(({ gaps }) => gaps.length > 0);
}

/** What to ask the service, and where the answer is written; forMen and forAges stand in its own file. */
export const TO_ASK: Readonly<Record<Gap, string>> = {
  for: 'whom it is for (write “for” in locales/en/organisations.json)',
  men: 'whether men may use it (write “forMen: true” or “forMen: false”)',
  ages: 'from which age (write “forAges: any”, or “forAges: told” where its card says the ages)',
};

/** “Whether men may use it, and from which age”: as one part of a sentence. */
export const toAsk = (gaps: readonly Gap[]): string => gaps.map((gap) => TO_ASK[gap]).join(', and ');

/** The same, a line each, with what to ask and where to write the answer. */
export const unsaidLines = (known: Known): string[] =>
  unsaid(known).map(
    ({ organisation: { id, name }, gaps }) =>
      `${organisationFile(id)} ${name}: its source does not say who may use it. Ask ${toAsk(gaps)}`,
  );

/** For whoever checks often: how many there are, and where they are listed. */
export function unsaidCount(known: Known): string[] {
  const { length } = unsaid(known);
  if (length === 0) return [];
  const who = length === 1 ? '1 organisation' : `${length} organisations`;
  return [
    `The sources of ${who} do not say who may use them: npm run content:check -- --waiting lists what to ask`,
  ];
}
