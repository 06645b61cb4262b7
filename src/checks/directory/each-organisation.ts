import type { Reading } from '../../content/content.ts';
import type { Path } from '../../content/content-file.ts';
import type { Organisation } from '../../directory/directory-schema.ts';
import { type About, type Found, organisationFile } from '../rule.ts';

type Tell = (path: Path, words: string) => void;

/** A rule that looks at one organisation at a time; `name` is its file's. */
export const eachOrganisation =
  (
    check: (
      organisation: Organisation,
      tell: Tell,
      given: { read: Reading; about: About; name: string },
    ) => void,
  ) =>
  (read: Reading, about: About): Found[] =>
    Object.entries(read.directory.organisations).flatMap(([name, organisation]) => {
      const found: Found[] = [];
      const file = organisationFile(name);
      check(organisation, (path, words) => found.push({ file, path, words }), { read, about, name });
      return found;
    });
