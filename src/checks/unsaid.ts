import type { Content } from '../content/content.ts';
import { organisationFile } from './rule.ts';

/** Everybody whose card does not say who it is for, a line each: it is never guessed, so somebody has to ask. */
export function unsaidLines({ directory, languages }: Pick<Content, 'directory' | 'languages'>): string[] {
  const words = (languages['en']?.files['organisations'] ?? {}) as Readonly<Record<string, { for?: string }>>;
  return Object.values(directory.organisations)
    .filter(({ id, withdrawn }) => !withdrawn && words[id]?.for === undefined)
    .map(
      ({ id, name }) =>
        `${organisationFile(id)} ${name}: its source does not say who it is for. Ask whether men may use it, and from which age, then write “for” in locales/en/organisations.json`,
    );
}
