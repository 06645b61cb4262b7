import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isLearned, learnedFrom } from '../src/content/load-understanding.ts';
import { languageFolders } from '../src/content/read-files.ts';
import { learnedFile } from '../src/content/understanding-files.ts';
import { teachAll, toLearn } from '../src/understanding/learning/teach.ts';
import { closeModels } from '../src/understanding/model-file.ts';
import { command } from './command.ts';
import { makeProgress } from './progress.ts';
import { lessonsIn } from './understanding/lessons.ts';
import { readWords } from './understanding/words.ts';

/**
 * `npm run train`: learns locales/<language>/examples/learned.bin from the example messages of each content folder that it
 * is given, where they have changed; with `--all` everywhere. The same examples give the same file.
 */
await command('npm run train [-- --all]', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' } },
  });
  for (const root of positionals) {
    const languages = languageFolders(root);
    const stale = toLearn(languages, (id) => !values.all && isLearned(root, id, readWords(id, root)));
    if (stale.length === 0) {
      process.stdout.write(`${root}: nothing new to learn\n`);
      continue;
    }
    const begins = makeProgress(`Learning ${root}`, new Set(['en', ...stale]).size);
    const learned = teachAll({ ...lessonsIn(root), wanted: stale, begins });
    for (const [language, models] of Object.entries(learned)) {
      const file = closeModels(models, learnedFrom(root, language, models.words));
      writeFileSync(join(root, learnedFile(language)), file);
      process.stdout.write(`${language}: ${models.danger.rows.size} features, ${file.length >> 10} KB\n`);
    }
  }
});
