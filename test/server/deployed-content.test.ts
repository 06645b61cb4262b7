import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepare } from '../../scripts/content/prepare.ts';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { closing } from '../support/closing.ts';
import { COUNCIL } from '../support/test-guide.ts';

jest.setTimeout(120_000);

test('content that is copied over a folder that is deployed is taken over at SIGHUP, and half of it is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deployed-'));
  closing(() => rmSync(folder, { recursive: true }));
  cpSync('dist', folder, { recursive: true });
  const { PATH } = process.env;
  const server = spawn('node', ['main.js'], { cwd: folder, env: { PATH, ...UNSET, PORT: '0' } });
  closing(() => server.kill('SIGKILL'));
  let said = '';
  let log = '';
  server.stderr.on('data', (data) => (log += data.toString()));
  server.stdout.on('data', (data) => (said += data.toString()));
  while (!said.includes('\n')) await once(server.stdout, 'data');
  const told = async (words: string) => {
    for (let looks = 0; looks < 600 && !log.includes(words); looks++) await wait(50);
    expect(log).toContain(words);
  };
  const titleOf = async () => /<title>([^<]+)/.exec(await (await fetch(said.trim())).text())?.[1];
  const before = await titleOf();

  prepare(COUNCIL, join(folder, 'content'), new Date());
  server.kill('SIGHUP');
  await told('taken over.');
  const after = await titleOf();
  expect(after).not.toBe(before);

  rmSync(join(folder, 'content/en.bin.gz'));
  server.kill('SIGHUP');
  await told('was not taken over');
  expect(await titleOf()).toBe(after);
});
