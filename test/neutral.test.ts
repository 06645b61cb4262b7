import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embedFiles } from '../scripts/embed/files.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import { content } from './support/test-app.ts';

/**
 * Any partnership can run the engine with its own content: nothing in src/ or web/ names a place, an organisation, a
 * question or a language of this one. Only start.danger and start.need, which everybody meets first, have fixed names.
 */
const made = Object.keys(
  embedFiles(makeGuide(content), '', { page: 'http://127.0.0.1/', exit: 'https://example.org/' }),
);
const files = ['src', 'web'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // What npm run embed writes from the content is content.
    .filter((file) => !made.includes(file)),
);
const { directory, flows, languages } = content;

/** Words of English as well, which say something else in the engine. */
const ENGLISH = ['shelter', "'topics'"];
/** Unicode's names of scripts, and the names of fonts, are no language's. */
const NAMES = /\\p\{Script=\w+\}|"Noto Sans[^"]*"/g;
const places = [...directory.areas.areas, ...Object.keys(directory.areas.groups)].flatMap((id) => [
  id,
  id.replaceAll('-', ' '),
]);
const people = Object.values(directory.organisations).flatMap(({ id, name }) => [id, name]);
const sites = Object.values(directory.organisations).flatMap(({ ways }) =>
  ways.flatMap((way) => ('website' in way ? [way.website] : [])),
);
const questions = Object.values(flows.flows)
  .filter(({ id }) => id !== 'start')
  .flatMap(({ id, questions }) => [...Object.keys(questions).map((name) => `${id}.${name}`), `'${id}'`]);
const spoken = Object.values(languages).flatMap(({ meta }) =>
  meta.english === 'English' ? [] : [meta.english, meta.name],
);
const OTHERS = ['Tunbridge', 'Tonbridge', 'West Kent', 'Kent County', 'Borough Council', 'CSU'];

test.each([
  ['a place', places],
  ['an organisation', people],
  ['a site', sites],
  ['a question or a flow of this content', questions],
  ['a language', spoken],
  ['a part of this county', OTHERS],
])('nothing in src/ or web/ names %s', (_kind, names) => {
  expect(names.length).toBeGreaterThan(4);
  const escaped = names
    .filter((name) => !ENGLISH.includes(name))
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const named = new RegExp(`(?<![\\w-])(${escaped.join('|')})(?![\\w-])`, 'gi');
  const found = files.flatMap((file) =>
    (readFileSync(file, 'utf8').replaceAll(NAMES, '').match(named) ?? []).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});
