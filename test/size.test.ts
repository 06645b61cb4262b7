import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = ['src', 'test', 'scripts', 'web', 'flows', 'directory'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|css|yaml|sh)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

test('one idea a file: none is longer than 250 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
});
