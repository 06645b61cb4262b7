import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closing } from './support/closing.ts';

/** A proxy that notes where people want to go, and lets nobody through. */
async function proxy() {
  const asked: string[] = [];
  const server = createServer((_request, response) => response.destroy());
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing(() => new Promise((resolve) => server.close(resolve)));
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Node's own fetch is not that of a test's sandbox: each way out is tried in a process of its own. */
async function run(script: string, env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += String(part);
  });
  await new Promise((resolve) => child.once('close', resolve));
  return said;
}

const built = (path: string) => JSON.stringify(`${process.cwd()}/build/src/${path}`);
const KEYS = `
  const { useProxy } = await import(${built('proxy.js')});
  const { signingKeys } = await import(${built('channels/bot-framework/signing-keys.js')});
  await useProxy(process.env);
  const found = await signingKeys('https://keys.example/openid', Date.now).find('kid');
  process.stdout.write(String(found));`;
const TOKEN = `
  const { useProxy } = await import(${built('proxy.js')});
  const { makeSignIn } = await import(${built('channels/bot-framework/sign-in.js')});
  await useProxy(process.env);
  const token = makeSignIn({ MicrosoftAppId: 'a', MicrosoftAppTenantId: 'b', MicrosoftAppPassword: 'c' });
  await token().catch((error) => process.stdout.write(error.message));`;
const REPLY = `
  const { useProxy } = await import(${built('proxy.js')});
  const { callChannel } = await import(${built('channels/bot-framework/channel-call.js')});
  await useProxy(process.env);
  const call = { serviceUrl: 'https://channel.example/', path: 'v3', method: 'POST', body: {} };
  await callChannel({ ...call, end: performance.now() + 2000 }).catch(() => {});`;

test.each(['HTTPS_PROXY', 'https_proxy'])(
  '%s: signing keys, the bot’s token and replies go through it',
  async (name) => {
    const { asked, address } = await proxy();
    expect(await run(KEYS, { [name]: address })).toBe('undefined');
    expect(await run(TOKEN, { [name]: address })).toBe('the channel did not answer');
    await run(REPLY, { [name]: address });
    expect(asked).toEqual(['keys.example:443', 'login.microsoftonline.com:443', 'channel.example:443']);
  },
);

test('NO_PROXY is honoured; with no proxy nothing is asked for through one', async () => {
  const { asked, address } = await proxy();
  await run(KEYS, { HTTPS_PROXY: address, NO_PROXY: 'keys.example' });
  await run(KEYS, {});
  await run(REPLY, {});
  expect(asked).toEqual([]);
});
