import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { learnedFrom } from '../src/content/load-understanding.ts';
import { languageFolders } from '../src/content/read-files.ts';
import { learnedFile } from '../src/content/understanding-files.ts';
import { closeModels } from '../src/understanding/model-file.ts';
import { makeProgress } from './progress.ts';
import { examplesOf } from './understanding/examples-of.ts';
import { USUAL } from './understanding/learn.ts';
import { teachAll } from './understanding/teach.ts';

/**
 * `npm run train`: learns locales/<language>/examples/learned.bin from the example messages of each content folder that it
 * is given. The same examples give the same file.
 */
for (const root of parseArgs({ allowPositionals: true }).positionals) {
  const begins = makeProgress(`Learning ${root}`, languageFolders(root).length);
  for (const [language, models] of Object.entries(
    teachAll((id) => examplesOf(id, root), USUAL, root, begins),
  )) {
    const file = closeModels(models, learnedFrom(root, language, models.words));
    writeFileSync(join(root, learnedFile(language)), file);
    process.stdout.write(`${language}: ${models.danger.rows.size} features, ${file.length >> 10} KB\n`);
  }
}
