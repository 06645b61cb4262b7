import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { activity } from '../channels/bot-framework/new-activity.ts';
import { closing } from '../support/closing.ts';
import { startProcess } from '../support/process.ts';

jest.setTimeout(90_000);

/** Node 20 and 22 call it experimental. */
const PERMISSION =
  Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission';

test('it needs to write no file and to start no program: Node may forbid both', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'sandbox-'));
  closing(() => rmSync(cwd, { recursive: true, force: true }));
  const { url, printed } = await startProcess(
    { DIRECT_LINE_ORIGINS: 'https://council.example' },
    { cwd, node: [PERMISSION, '--allow-fs-read=*'] },
  );
  const page = await fetch(url);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('tel:')]);
  const message = activity({ text: 'hello', channelId: 'emulator', serviceUrl: 'http://127.0.0.1:9/' });
  const headers = { 'content-type': 'application/json' };
  const bot = await fetch(`${url}api/messages`, { method: 'POST', headers, body: JSON.stringify(message) });
  expect(bot.status).toBe(200);
  const line = await fetch(`${url}v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { origin: 'https://council.example' },
  });
  expect(line.status).toBe(200);
  expect(printed()).not.toMatch(/"event":"(failed|fault)"/);
  expect(readdirSync(cwd)).toEqual([]);
});
