import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { englishHash } from '../../src/content/read-words.ts';
import { keyOf, leaves } from '../../src/words/leaves.ts';

export const PSEUDO = 'en-XA';

const PLAIN = 'aceghiklnorstuyzACEGHIKLNORSTUYZ';
const MARKED = 'áçéğĥïķľñöŕšťúýžÁÇÉĞĤÏĶĽÑÖŔŠŤÚÝŽ';
/** How much longer a translation may be than its English. */
const LONGER = 0.4;

/** English with accents and about 40 % longer: words still read, and placeholders stay as they are. */
export function pseudo(text: string): string {
  // What people are told to type stays as it is, since typed words are understood as in English.
  const [told, list] = /^(.*\byou can type): (.*)$/is.exec(text)?.slice(1) ?? [];
  if (told !== undefined && list !== undefined) return `${pseudo(told)}: ${list}`;
  const marked = text
    .split(/(\{\{\w+\}\})/)
    .map((part) =>
      part.startsWith('{{')
        ? part
        : part.replace(/[a-z]/gi, (letter) => MARKED[PLAIN.indexOf(letter)] ?? letter),
    )
    .join('');
  const words = text.replace(/\{\{\w+\}\}/g, '').split(/\s+/);
  const longest = Math.max(...words.map((word) => word.length));
  let more = '';
  // Longer words break a layout as surely as longer lines: what is added is as long as the longest word.
  while (more.length < text.length * LONGER) more += ` ${'óñéťŵó'.repeat(9).slice(0, Math.max(longest, 3))}`;
  return `${marked}${more.slice(0, Math.ceil(text.length * LONGER))}`;
}

function translated(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  // A table's name is not words.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'table' ? inner : translated(inner)]),
  );
}

/** The content with one language more, en-XA, made from the English. No resident ever sees it. */
export function pseudoContent(): Content {
  const root = mkdtempSync(join(tmpdir(), 'pseudo-'));
  try {
    for (const folder of ['flows', 'directory', 'locales/en', 'locales/subjects.yaml'])
      cpSync(folder, join(root, folder), { recursive: true });
    const to = join(root, `locales/${PSEUDO}`);
    mkdirSync(to);
    cpSync('locales/en/understanding.yaml', join(to, 'understanding.yaml'));
    // Typed words are understood as in English.
    cpSync('locales/en/examples', join(to, 'examples'), { recursive: true });
    const write = (name: string, value: unknown) =>
      writeFileSync(join(to, `${name}.json`), JSON.stringify(value));
    const { files } = loadContent(root, ['en']).languages['en'] ?? { files: {} };
    for (const name of Object.keys(files)) {
      write(name, translated(JSON.parse(readFileSync(join(root, `locales/en/${name}.json`), 'utf8'))));
    }
    const english = Object.entries(files).flatMap(([name, words]) =>
      leaves(words).map(([path, text]) => [keyOf(name, path), englishHash(text)]),
    );
    write('sources', Object.fromEntries(english));
    write('language', { name: 'Þšéúđö', english: 'Pseudo-English', dir: 'ltr' });
    return loadContent(root, ['en', PSEUDO]);
  } finally {
    rmSync(root, { recursive: true });
  }
}
