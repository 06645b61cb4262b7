import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles } from '../src/content/schema-files.ts';

/** `npm run schemas`: writes schemas/*.json, which give an officer's editor help and early warnings. */
mkdirSync('schemas', { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(`schemas/${name}`, text);
