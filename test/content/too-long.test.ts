import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiedContent } from '../support/copied-content.ts';

const { root, problems } = copiedContent('en');

test.each([
  ['directory/areas.yaml', (at: number) => `- area-${at}`],
  ['locales/en/topics.json', (at: number) => `"word-${at}": "words",`],
])('a file that nobody can have written is refused as a whole, unread: %s', (file, line) => {
  writeFileSync(join(root(), file), Array.from({ length: 100_000 }, (_, at) => line(at)).join('\n'));
  expect(problems().filter((one) => one.file === file)).toEqual([
    {
      file,
      line: 1,
      column: 1,
      code: 'unreadable',
      words: expect.stringContaining('longer than 3000 lines'),
    },
  ]);
});
