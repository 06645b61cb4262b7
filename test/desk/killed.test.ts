import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { printOf, save } from '../../src/content/edit/save.ts';
import { closing } from '../support/closing.ts';

// A process starts each time: on a busy machine that takes its time.
jest.setTimeout(120_000);

const FILES = ['one.yaml', 'two.yaml', 'three.yaml'];
/** Long enough that a write may be cut in the middle. */
const text = (version: string) => `# ${version}\n${`${version}: 1\n`.repeat(20_000)}`;
const [OLD, NEW] = [text('old'), text('new')];

/** Saves all files to and fro until somebody ends it. */
const SAVING = `
import { readFileSync } from 'node:fs';
const { save, printOf } = await import(process.argv[1]);
const [root, ...files] = process.argv.slice(2);
const [old, fresh] = ['old', 'new'].map((v) => '# ' + v + '\\n' + (v + ': 1\\n').repeat(20000));
process.stdout.write('begun\\n');
for (;;) {
  const now = readFileSync(root + '/' + files[0], 'utf8');
  save(root, files.map((file) => {
    const over = readFileSync(root + '/' + file, 'utf8');
    return { file, text: now === old ? fresh : old, over: printOf(over) };
  }));
}`;

test('a save that is killed anywhere leaves each file the old one or the new one, and the next save works', async () => {
  const root = mkdtempSync(join(tmpdir(), 'killed-'));
  closing(() => rmSync(root, { recursive: true }));
  let leftOver = 0;
  for (const file of FILES) writeFileSync(join(root, file), OLD);
  for (let kills = 0; kills < 12; kills += 1) {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', SAVING, resolve('build/src/content/edit/save.js'), root, ...FILES],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    await wait(kills * 3);
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (const file of FILES) {
      const held = readFileSync(join(root, file), 'utf8');
      expect([file, held === OLD || held === NEW]).toEqual([file, true]);
    }
    // What was half written is hidden, and in nobody's way a while later.
    for (const name of readdirSync(root).filter((one) => one.startsWith('.'))) {
      leftOver += 1;
      utimesSync(join(root, name), 1, 1);
    }
    save(
      root,
      FILES.map((file) => ({ file, text: OLD, over: printOf(readFileSync(join(root, file), 'utf8')) })),
    );
    expect(readdirSync(root).sort()).toEqual([...FILES].sort());
  }
  // Else no save was ever met in the middle, and nothing was tried.
  expect(leftOver).toBeGreaterThan(0);
});
