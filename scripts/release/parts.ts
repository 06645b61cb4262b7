import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the file that holds the sums of all others, as sha256sum writes and checks it. */
export const SUMS = 'SHA256SUMS';

/** The heading in CHANGELOG.md of what has no number yet. */
export const NEXT = 'Next';

/** Every file of a release with its sum, in the order of their names; the list itself is none of them. */
export function sumsOf(folder: string): string {
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => path !== SUMS && statSync(join(folder, path)).isFile())
    .sort();
  return files.map((path) => `${sumOf(join(folder, path))}  ${path}\n`).join('');
}

const sumOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What differs between a release and its own list: a line each. */
export function differences(folder: string): string[] {
  const read = (text: string) =>
    new Map(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
    );
  const listed = read(readFileSync(join(folder, SUMS), 'utf8'));
  const found = read(sumsOf(folder));
  return [...new Set([...listed.keys(), ...found.keys()])].sort().flatMap((path) => {
    if (!found.has(path)) return [`${path} is missing`];
    if (!listed.has(path)) return [`${path} is not in the list`];
    return listed.get(path) === found.get(path) ? [] : [`${path} is another file`];
  });
}

/** What CHANGELOG.md says of a version: the part under its heading; undefined where there is none, empty where it is. */
export function changesOf(changelog: string, version: string): string | undefined {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((text) => text.split('\n')[0]?.trim().split(' ')[0] === version);
  return part?.split('\n').slice(1).join('\n').trim();
}
