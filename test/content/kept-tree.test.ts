import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptTree } from '../../src/content/kept-tree.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readOne } from '../../src/content/read-files.ts';

const root = mkdtempSync(join(tmpdir(), 'tree-'));
mkdirSync(join(root, 'flows'));
afterAll(() => rmSync(root, { recursive: true }));
const write = (text: string) => writeFileSync(join(root, 'flows/a.yaml'), text);

test('a file is parsed again only when its words are others', () => {
  write('a: 1\n');
  const tree = keptTree(root);
  const first = readOne(tree, 'flows/a.yaml');
  utimesSync(join(root, 'flows/a.yaml'), 1, 1);
  expect(readOne(tree, 'flows/a.yaml')).toBe(first);
  write('a: 2\n');
  expect(readOne(tree, 'flows/a.yaml').value).toEqual({ a: 2 });
});

test('what is only tried changes nothing that is there', () => {
  write('a: 1\n');
  const tree = keptTree(root);
  const first = readOne(tree, 'flows/a.yaml');
  const tried = tree.with(
    new Map([
      ['flows/a.yaml', 'a: 3\n'],
      ['flows/b.yaml', 'b: 4\n'],
    ]),
  );
  expect(readOne(tried, 'flows/a.yaml').value).toEqual({ a: 3 });
  expect(tried.names('flows').map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml']);
  expect(readOne(tree, 'flows/a.yaml')).toBe(first);
  expect(tree.names('flows')).toHaveLength(1);
  expect(readFileSync(join(root, 'flows/a.yaml'), 'utf8')).toBe('a: 1\n');
});

test('content read again and again is the same as content read once', () => {
  const tree = keptTree('.');
  const plain = ({ flows, directory, languages, faults }: ReturnType<typeof readContent>) => ({
    flows,
    directory,
    languages,
    faults,
  });
  const once = plain(readContent('.'));
  expect(plain(readContent(tree))).toEqual(once);
  // What is left out of a language because its English has changed is left out of a copy.
  expect(plain(readContent(tree))).toEqual(once);
});
