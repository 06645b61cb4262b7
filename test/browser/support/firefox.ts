import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { closing } from '../../support/closing.ts';
import { FIREFOX } from '../../support/windowed.ts';
import type { Window } from './windows.ts';

type Reply = Record<string, unknown>;

interface Node {
  readonly sharedId: string;
  readonly value?: { readonly attributes?: Readonly<Record<string, string>> };
}

/** Nothing asks, nothing is fetched, and no script of any page runs. */
const SETTINGS = {
  'javascript.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** A Firefox in which scripts are off, told what to do by WebDriver BiDi. */
export async function openFirefox(): Promise<Window> {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(SETTINGS).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join(''));
  const browser = spawn(
    FIREFOX ?? '',
    ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } },
  );
  closing(async () => {
    const ended = once(browser, 'exit');
    browser.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  });
  let said = '';
  let address: string | undefined;
  while (address === undefined) {
    const [data] = await once(browser.stderr, 'data');
    said += String(data);
    address = /listening on (ws:\S+)/.exec(said)?.[1];
  }
  const socket = new WebSocket(`${address}/session`);
  await once(socket, 'open');
  return opened(commands(socket));
}

function commands(socket: WebSocket) {
  let last = 0;
  return async (method: string, params: object): Promise<Reply> => {
    last += 1;
    const id = last;
    const answered = new Promise<Reply>((resolve, reject) => {
      const hear = (data: unknown) => {
        const reply = JSON.parse(String(data)) as { id?: number; result?: Reply; message?: string };
        if (reply.id !== id) return;
        socket.off('message', hear);
        if (reply.result) resolve(reply.result);
        else reject(new Error(`${method}: ${reply.message}`));
      };
      socket.on('message', hear);
    });
    socket.send(JSON.stringify({ id, method, params }));
    return answered;
  };
}

interface Place {
  readonly context: string;
  readonly url: string;
  readonly children: readonly Place[];
}

async function opened(command: ReturnType<typeof commands>): Promise<Window> {
  await command('session.new', { capabilities: {} });
  const tree = async () =>
    ((await command('browsingContext.getTree', {})) as { contexts: readonly Place[] }).contexts[0];
  const context = (await tree())?.context;
  const inside = async () => {
    const top = await tree();
    return top?.children[0]?.context ?? top?.context;
  };
  const find = async (place: string | undefined, locator: object) => {
    const { nodes } = (await command('browsingContext.locateNodes', {
      context: place,
      locator,
      maxNodeCount: 1,
    })) as { nodes: readonly Node[] };
    return nodes[0];
  };
  return {
    async go(url) {
      await command('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async click(selector) {
      const place = await inside();
      const node = await find(place, { type: 'css', value: selector });
      if (!node) throw new Error(`no ${selector}`);
      const origin = { type: 'element', element: { sharedId: node.sharedId } };
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await command('input.performActions', {
        context: place,
        actions: [{ type: 'pointer', id: 'mouse', actions }],
      });
    },
    async view() {
      const place = await inside();
      const main = await find(place, { type: 'css', value: '#main' });
      if (main === undefined) return 'no view';
      // What is not drawn is read by nobody either.
      const heading = await find(place, { type: 'accessibility', value: { role: 'heading' } });
      return heading === undefined ? 'blank' : String(main.value?.attributes?.['data-question']);
    },
    url: async () => (await tree())?.url ?? '',
    async back() {
      await command('browsingContext.traverseHistory', { context, delta: -1 });
    },
  };
}
