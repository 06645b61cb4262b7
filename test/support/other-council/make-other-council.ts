import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashesOf, readWritten } from '../../../scripts/translations/read-stamps.ts';
import { stampsOf } from '../../../scripts/translations/stamps.ts';
import { lessonsIn } from '../../../scripts/understanding/lessons.ts';
import { learnedFrom } from '../../../src/content/load-understanding.ts';
import { languageFolders } from '../../../src/content/read-files.ts';
import { learnedFile } from '../../../src/content/understanding-files.ts';
import { teachAll } from '../../../src/understanding/learning/teach.ts';
import { closeModels } from '../../../src/understanding/model-file.ts';
import { renamed } from './renamed.cjs';

/** What is made anew from the rest. */
const MADE = ['learned.bin', 'sources.json'];

/** Writes the council in `from` under other names into `to`, learns from its examples and stamps its translations. */
export function makeOtherCouncil(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || MADE.includes(entry.name)) continue;
    const file = join(entry.parentPath, entry.name).slice(from.length);
    const other = join(to, renamed(file));
    mkdirSync(dirname(other), { recursive: true });
    writeFileSync(other, renamed(readFileSync(join(from, file), 'utf8')));
  }
  const learned = teachAll({ ...lessonsIn(to), wanted: languageFolders(to) });
  for (const [language, models] of Object.entries(learned))
    writeFileSync(
      join(to, learnedFile(language)),
      closeModels(models, learnedFrom(to, language, models.words)),
    );
  const english = hashesOf(readWritten(to, 'en').words);
  for (const language of languageFolders(to).filter((id) => id !== 'en')) {
    const { words, sources } = readWritten(to, language);
    const stamps = stampsOf(english, [...words.keys()], sources, []);
    writeFileSync(join(to, `locales/${language}/sources.json`), JSON.stringify(stamps.sources));
  }
}
