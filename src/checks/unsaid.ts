import type { Content } from '../content/content.ts';
import type { Organisation } from '../directory/directory-schema.ts';
import { organisationFile } from './rule.ts';

type Known = Pick<Content, 'directory' | 'languages'>;

/** Everybody whose card does not say who it is for. */
export function unsaid({ directory, languages }: Known): readonly Organisation[] {
  const words = (languages['en']?.files['organisations'] ?? {}) as Readonly<Record<string, { for?: string }>>;
  return Object.values(directory.organisations).filter(
    ({ id, withdrawn }) => !withdrawn && words[id]?.for === undefined,
  );
}

/** The same, a line each: it is never guessed, so somebody has to ask. */
export const unsaidLines = (known: Known): string[] =>
  unsaid(known).map(
    ({ id, name }) =>
      `${organisationFile(id)} ${name}: its source does not say who it is for. Ask whether men may use it, and from which age, then write “for” in locales/en/organisations.json`,
  );
