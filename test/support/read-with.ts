import type { Found, Rule } from '../../src/checks/rule.ts';
import type { Reading } from '../../src/content/content.ts';
import { readContent } from '../../src/content/read-content.ts';
import type { Organisation } from '../../src/directory/directory-schema.ts';

export const TODAY = '2026-12-01';

/** What one rule finds, as if nothing else were wrong. */
export const foundBy = (rule: Rule, read: Reading, today = TODAY): readonly Found[] =>
  rule.check(read, { today, sound: () => true });

/** The content under this folder, read once for a file of tests and checked by nobody, and the same with one thing changed. */
export function readWith(root: string) {
  const reading: Reading = readContent(root);

  /** The content with one organisation changed. */
  function withOrganisation(id: string, change: Partial<Organisation>): Reading {
    const { directory } = reading;
    const organisation = directory.organisations[id];
    if (!organisation) throw new Error(`no organisation ${id}`);
    const organisations = { ...directory.organisations, [id]: { ...organisation, ...change } };
    return { ...reading, directory: { ...directory, organisations } };
  }

  /** The content with one line of one language changed; `path` from the top of the file. */
  function withLine(language: string, file: string, path: string, text: string): Reading {
    const words = reading.languages[language];
    const edited: unknown = structuredClone(words?.files[file]);
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    const inner = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], edited);
    if (!words || typeof inner !== 'object' || inner === null) throw new Error(`no words ${file}:${path}`);
    (inner as Record<string, unknown>)[last] = text;
    const files = { ...words.files, [file]: edited as object };
    return { ...reading, languages: { ...reading.languages, [language]: { ...words, files } } };
  }

  return { reading, withOrganisation, withLine };
}
