import { wordsFile } from '../../checks/rule.ts';
import { setAll } from '../../content/edit/edit.ts';
import { NotByHand } from '../../content/edit/text.ts';
import { englishHash } from '../../content/read-words.ts';
import type { Tree } from '../../content/tree.ts';
import type { Line } from './standing.ts';
import type { Brought } from './translator-file.ts';

const stepsOf = (path: string) => path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The files as they would be with what a translator brought, and the lines that have no place in them yet. */
export function brought(
  tree: Tree,
  language: string,
  { taken }: Brought,
  lines: readonly Line[],
): { files: ReadonlyMap<string, string>; homeless: readonly string[] } {
  const files = new Map<string, string>();
  const homeless: string[] = [];
  const placed: string[] = [];
  for (const name of new Set(taken.map(({ key }) => key.split(':')[0] ?? ''))) {
    const file = wordsFile(language, name);
    const own = taken.filter(({ key }) => key.startsWith(`${name}:`));
    let text = tree.text(file);
    if (text === undefined) {
      homeless.push(...own.map(({ key }) => key));
      continue;
    }
    const there = own.filter(({ before }) => before !== undefined);
    text = setAll(
      { file, text },
      there.map((one) => [stepsOf(one.key.slice(name.length + 1)), one.text]),
    );
    placed.push(...there.map(({ key }) => key));
    for (const one of own.filter(({ before }) => before === undefined)) {
      try {
        text = setAll({ file, text }, [[stepsOf(one.key.slice(name.length + 1)), one.text]]);
        placed.push(one.key);
      } catch (error) {
        if (!(error instanceof NotByHand)) throw error;
        homeless.push(one.key);
      }
    }
    files.set(file, text);
  }
  const file = `locales/${language}/sources.json`;
  const english = new Map(lines.map((line) => [line.key, line.english]));
  const stamps = JSON.parse(tree.text(file) ?? '{}') as Record<string, string>;
  for (const key of placed) stamps[key] = englishHash(english.get(key) ?? '');
  const sorted = Object.entries(stamps).sort(([a], [b]) => (a < b ? -1 : 1));
  if (placed.length > 0) files.set(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  return { files, homeless };
}
