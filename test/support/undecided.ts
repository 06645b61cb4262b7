import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rewrites a file where that changes it. */
function rewrite(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after !== before) writeFileSync(file, after);
}

const unsigned = (text: string) => {
  const { checked, signed, ...rest } = JSON.parse(text);
  return checked || signed ? `${JSON.stringify(rest, null, 2)}\n` : text;
};

/**
 * Takes out of a copy what officers decide from day to day: who is withdrawn, asked or closed for a day, what is down, who
 * has signed. A test that changes a line of a file finds it as it was written, whatever the council has done since.
 */
export function undecided(root: string): void {
  const organisations = join(root, 'directory/organisations');
  for (const name of readdirSync(organisations))
    rewrite(join(organisations, name), (text) =>
      text.replace(/^(withdrawn|checked| +exceptions):.*\n/gm, ''),
    );
  rewrite(join(root, 'directory/outages.yaml'), (text) => text.replace(/^ +.*\n/gm, ''));
  for (const id of readdirSync(join(root, 'locales')).filter((name) => !name.includes('.')))
    rewrite(join(root, 'locales', id, 'language.json'), unsigned);
}
