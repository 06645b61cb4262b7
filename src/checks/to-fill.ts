import type { Organisation } from '../directory/directory-schema.ts';
import { inUse } from '../directory/listed.ts';
import { leaves } from '../words/leaves.ts';
import { eachOrganisation } from './directory/each-organisation.ts';
import type { Rule } from './rule.ts';
import { linesOf } from './words/each-line.ts';

/** What `npm run new-partnership` leaves for an officer to write. */
const LEFT = /\[Fill in: [^\]]*\]|\bfill-in\.example\b/;

const leftIn = (text: string): readonly string[] => LEFT.exec(text) ?? [];
const leftInside = (organisation: Organisation) =>
  leaves(organisation).flatMap(([path, text]) =>
    leftIn(text).map((left) => ({
      path: path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      left,
    })),
  );

/** Who is shown to residents has a name, an address and a source of its own. */
export const filledIn: Rule = {
  code: 'filled-in',
  needs: [],
  check: eachOrganisation((organisation, tell) => {
    if (!inUse(organisation)) return;
    for (const { path, left } of leftInside(organisation))
      tell(path, `“${left}” would be shown to residents: write what it asks for`);
  }),
};

/** The rest of what is left: an organisation that is switched off, and sentences. */
export const toFill: Rule = {
  code: 'to-fill',
  needs: [],
  check: (read, about) => [
    ...eachOrganisation((organisation, tell) => {
      if (inUse(organisation)) return;
      for (const { path, left } of leftInside(organisation)) tell(path, left);
    })(read, about),
    ...linesOf(read, 'en').flatMap(({ file, path, text }) =>
      leftIn(text).map((left) => ({ file, path, words: left })),
    ),
    ...Object.entries(read.directory.links).flatMap(([name, page]) =>
      leftIn(page).map((left) => ({ file: 'directory/links.yaml', path: ['links', name], words: left })),
    ),
  ],
};
