import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { closing } from '../support/closing.ts';
import { nextLine } from '../support/next-line.ts';

jest.setTimeout(120_000);

test('what npm start runs shows Web Chat once it has been fetched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'web-chat-'));
  closing(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'vendor/webchat'), { recursive: true });
  writeFileSync(join(folder, 'vendor/webchat/webchat.js'), '/* fetched */');
  const { PATH } = process.env;
  const settings = { PORT: '0', WEBCHAT: 'on', DIRECT_LINE_ORIGINS: 'https://www.example.gov.uk' };
  const server = spawn('node', [resolve('dist/main.js')], {
    cwd: folder,
    env: { PATH, ...UNSET, ...settings },
  });
  closing(() => server.kill('SIGKILL'));
  const url = await nextLine(server.stdout)();
  const page = await (await fetch(`${url}webchat`)).text();
  const bundle = /src="([^"]*webchat[^"]*\.js)"/.exec(page)?.[1] ?? '';
  expect(await (await fetch(new URL(bundle, url))).text()).toBe('/* fetched */');
});
