import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { schemaFiles } from '../src/content/schema-files.ts';
import { command } from './command.ts';

/** `npm run schemas`: writes schemas/*.json, which give an officer's editor help and early warnings. */
await command('npm run schemas', () => {
  parseArgs();
  mkdirSync('schemas', { recursive: true });
  for (const [name, text] of Object.entries(schemaFiles())) {
    writeFileSync(`schemas/${name}`, text);
    process.stdout.write(`schemas/${name}\n`);
  }
});
