import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Not directory/: what an officer keeps there has a line for each organisation, and is as long as it needs to be. */
const files = ['src', 'test', 'scripts', 'web', 'flows'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|css|yaml|sh)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const product = files.filter((file) => file.startsWith('src/'));
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;

test('one idea a file: none of the product is longer than 200 lines, none at all longer than 250', () => {
  expect(files.filter((file) => lines(file) > (product.includes(file) ? 200 : 250))).toEqual([]);
});

test('half of the files of the product have 50 lines at most', () => {
  const sizes = product.map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(50);
});

test('no exported name of the product says two things', () => {
  const names = product.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm,
      ),
    ].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('no name of a file of the product stands twice', () => {
  const names = product.map((file) => basename(file));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
