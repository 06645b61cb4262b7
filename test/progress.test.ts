import { spawnSync } from 'node:child_process';
import { makeProgress, someSeconds } from '../scripts/progress.ts';

test('the first part is told at once, the others now and then, with how many there are', () => {
  const lines: string[] = [];
  let time = 0;
  const begin = makeProgress('Learning', 4, { now: () => time, tell: (line) => lines.push(line) });
  begin('en');
  time = 1_000;
  begin('pl');
  time = 2_500;
  begin('uk');
  time = 9_000;
  begin('ro');
  expect(lines).toEqual(['Learning en: 1 of 4', 'Learning uk: 3 of 4', 'Learning ro: 4 of 4']);
});

test('what cannot say how far it is says that it takes some seconds', () => {
  const lines: string[] = [];
  someSeconds('Reading', (line) => lines.push(line));
  expect(lines).toEqual(['Reading: some seconds …']);
});

test.each([
  ['embed.js', ['https://guide.example.gov.uk/'], /^A link:/],
  ['embed.js', ['https://guide.example.gov.uk/', '--element'], /^[^…]*customElements/],
  ['understanding-eval.js', ['test/data/fresh.tsv'], /^test\/data\/fresh\.tsv\n/],
])('%s %j tells that it goes on, and what it prints is its result alone', (script, words, printed) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`build/scripts/${script}`, ...words], {
    encoding: 'utf8',
  });
  expect([status, stderr.split('\n')[0]]).toEqual([0, 'Reading and checking the content: some seconds …']);
  expect(stdout).toMatch(printed);
  expect(stdout).not.toContain('seconds …');
});
