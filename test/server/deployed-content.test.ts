import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepare } from '../../scripts/content/prepare.ts';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { closing } from '../support/closing.ts';
import { COUNCIL } from '../support/test-guide.ts';

jest.setTimeout(120_000);

test('content that is copied over a folder that is deployed is taken over at SIGHUP; half of it is not, nor what another version prepared', async () => {
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

  const reloads = async (words: string) => {
    log = '';
    server.kill('SIGHUP');
    await told(words);
  };

  // By what is not put together: another version, as far as the one that runs can tell.
  prepare(COUNCIL, join(folder, 'content'), new Date());
  await reloads('1 mistake (prepared) and was not taken over');
  expect(await titleOf()).toBe(before);

  execFileSync('node', ['prepare.js', resolve(COUNCIL), 'content'], { cwd: folder });
  await reloads('taken over.');
  const after = await titleOf();
  expect(after).not.toBe(before);

  rmSync(join(folder, 'content/en.bin.gz'));
  await reloads('was not taken over');
  expect(await titleOf()).toBe(after);
});
