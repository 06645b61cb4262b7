import { writeFileSync } from 'node:fs';
import { examplesHash, learnedFile } from '../src/content/load-understanding.ts';
import { languageFolders } from '../src/content/read-files.ts';
import { closeModels } from '../src/understanding/model-file.ts';
import { examplesOf } from './understanding/examples.ts';
import { teach } from './understanding/teach.ts';
import { readWords } from './understanding/words.ts';

/** `npm run train`: learns locales/<language>/examples/learned.json from the example messages. The same examples give the same file. */
for (const language of languageFolders('.')) {
  const examples = examplesOf(language);
  if (examples.length === 0) continue;
  const models = teach(readWords(language), examples);
  writeFileSync(
    learnedFile(language),
    `${JSON.stringify(closeModels(models, examplesHash('.', language)))}\n`,
  );
  process.stdout.write(`${language}: ${examples.length} examples, ${models.danger.rows.size} features\n`);
}
