import { writeFileSync } from 'node:fs';
import { examplesHash, learnedFile } from '../src/content/load-understanding.ts';
import { closeModels } from '../src/understanding/model-file.ts';
import { examplesOf } from './understanding/examples.ts';
import { teachAll } from './understanding/teach.ts';

/** `npm run train`: learns locales/<language>/examples/learned.bin from the example messages. The same examples give the same file. */
for (const [language, models] of Object.entries(teachAll((id) => examplesOf(id)))) {
  const file = closeModels(models, examplesHash('.', language));
  writeFileSync(learnedFile(language), file);
  process.stdout.write(`${language}: ${models.danger.rows.size} features, ${file.length >> 10} KB\n`);
}
