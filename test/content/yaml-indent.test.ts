import { readdirSync, readFileSync } from 'node:fs';
import { parseYaml } from '../../src/content/yaml-file.ts';
import { wrongIndent } from '../../src/content/yaml-indent.ts';

const FOLDERS = ['directory', 'directory/organisations', 'flows'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);
const MOVES: readonly [string, (line: string) => string][] = [
  ['a space fewer', (line) => line.slice(1)],
  ['a space more', (line) => ` ${line}`],
  ['two spaces more', (line) => `  ${line}`],
];

test.each(files)('%s as it stands: nothing to say', (file) => {
  expect(wrongIndent(readFileSync(file, 'utf8'))).toBeUndefined();
});

test.each(MOVES)('any line with %s: one message, of that line or of one that goes with it', (_what, move) => {
  for (const file of files) {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const [at, line] of lines.entries()) {
      if (!/^ +[^ #]/.test(line)) continue;
      const text = lines.with(at, move(line)).join('\n');
      const found = wrongIndent(text);
      // What can be read as it stands is another mistake, which its schema tells.
      if (found === undefined || parseYaml(file, text).faults.length === 0) continue;
      expect([file, at + 1, parseYaml(file, text).faults]).toEqual([
        file,
        at + 1,
        [expect.objectContaining({ words: found.words, line: found.line })],
      ]);
      expect(Math.abs(found.line - at - 1)).toBeLessThan(12);
      expect(found.words).toMatch(/^this line begins with (1 space|\d+ spaces) and needs (none|\d+): /);
    }
  }
});

test('what is told is what puts it right', () => {
  const text = 'ways:\n  - way: phone\n   hours: always\n';
  expect(wrongIndent(text)).toEqual({
    line: 3,
    words: 'this line begins with 3 spaces and needs 4: let it begin right under “way” of line 2',
  });
  expect(wrongIndent(text.replace('   hours', '    hours'))).toBeUndefined();
  expect(wrongIndent('ways:\n - way: phone\n    hours: always\n')).toEqual({
    line: 2,
    words: 'this line begins with 1 space and needs 2: since “hours” of line 3 goes with it',
  });
  expect(wrongIndent('says: >\n   words that run\n  over lines\n')).toBeUndefined();
});
