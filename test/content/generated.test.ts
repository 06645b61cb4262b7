import { readdirSync, readFileSync } from 'node:fs';
import { drawFlows } from '../../scripts/flows/draw.ts';
import { schemaFiles } from '../../src/content/schema-files.ts';
import { compiled, content } from '../support/test-app.ts';

test('schemas/ is as the loader checks: if this fails, run npm run schemas', () => {
  const written = schemaFiles();
  expect(readdirSync('schemas').sort()).toEqual(Object.keys(written).sort());
  for (const [name, text] of Object.entries(written)) {
    expect(`${name}\n${readFileSync(`schemas/${name}`, 'utf8')}`).toBe(`${name}\n${text}`);
  }
});

test('every content file names a schema that is there', () => {
  const files = ['flows', 'directory', 'directory/organisations', 'directory/tables'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );
  const written = Object.keys(schemaFiles());
  for (const file of files) {
    const named = /yaml-language-server: \$schema=(?:\.\.\/)+schemas\/(\S+)/.exec(readFileSync(file, 'utf8'));
    expect(written).toContain(named?.[1] ?? `none in ${file}`);
  }
});

test('docs/flows.md is drawn from the flows: if this fails, run npm run flows:draw', () => {
  const drawn = drawFlows(content);
  expect(readFileSync('docs/flows.md', 'utf8')).toBe(drawn);
  for (const [id, { questions }] of Object.entries(content.flows.flows)) {
    expect(drawn).toContain(`## ${id}\n`);
    for (const name of Object.keys(questions)) {
      expect(drawn).toContain(compiled.phrase('en', `${id}:${name}/ask`).text.replaceAll('"', "'"));
    }
  }
});
