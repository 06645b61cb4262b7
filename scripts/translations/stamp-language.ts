import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashesOf, readWritten } from './read-stamps.ts';
import { stampsOf } from './stamps.ts';

/** Left in English on purpose: the page’s own words, and what the law words for us. */
const QUOTED = /\/(quote|quotes\/\d+|table|law)$/;
const print = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Stamps one language, and tells how it stands.
 * @param lookedAt keys that somebody has looked at since their English changed
 * @returns whether all of them are known
 */
export function report(root: string, language: string, lookedAt: readonly string[]): boolean {
  const english = readWritten(root, 'en').words;
  const { name, words, sources } = readWritten(root, language);
  const stamps = stampsOf(hashesOf(english), [...words.keys()], sources, lookedAt);
  writeFileSync(
    join(root, `locales/${language}/sources.json`),
    `${JSON.stringify(stamps.sources, null, 2)}\n`,
  );
  const missing = stamps.missing.filter((key) => !QUOTED.test(key));
  const counts = [
    `${stamps.said} said`,
    `${stamps.stale.length} out of date`,
    `${missing.length} missing`,
    `${stamps.missing.length - missing.length} quotations in English`,
    `${stamps.stamped.length} stamped now`,
  ];
  print(`${language} (${name}): ${counts.join(', ')}`);
  for (const key of stamps.stale) {
    print(`  ${key}`);
    print(`    English now  ${english.get(key)?.place} ${english.get(key)?.text}`);
    print(`    translation  ${words.get(key)?.place} ${words.get(key)?.text}`);
    print(`    once looked at: npm run translations -- --looked-at ${language} ${key}`);
  }
  const screenOf = (key: string) => key.replace(/\/.*/, '');
  for (const screen of new Set(missing.map(screenOf))) {
    const [first = '', ...more] = missing.filter((key) => screenOf(key) === screen);
    print(
      `  missing ${first}${more.length > 0 ? ` and ${more.length} more of ${screen}` : ''}  ${english.get(first)?.place}`,
    );
  }
  for (const wrong of stamps.unknown) print(`  nothing here is called ${wrong}`);
  return stamps.unknown.length === 0;
}
