import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { CardContent } from '../channels/bot-framework/bot.ts';
import { closing } from '../support/closing.ts';

/** What the Playground's own page is told about a message. */
interface Shown {
  readonly action: string;
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  readonly card: CardContent | undefined;
}

export interface Playground {
  readonly shown: Shown[];
  /** Where its activities tell a bot to reply. */
  readonly serviceUrl: string;
  /** What the process said; a try to reach anything beyond this machine stands here as OUTBOUND. */
  readonly said: () => string;
  readonly config: {
    readonly bot: { id: string };
    readonly currentUser: { id: string };
    readonly personalChat: { id: string };
    readonly groupChats: readonly { id: string }[];
  };
  post(path: string, body: unknown): Promise<unknown>;
  /** Waits for the nth message of the bot in a conversation, and a little longer for one too many. */
  messages(conversation: string, count: number): Promise<readonly Shown[]>;
}

/** Starts the Microsoft 365 Agents Playground as Teams, on this machine alone, with no page and no telemetry. */
export async function startPlayground(port: number, bot: string): Promise<Playground> {
  const origin = `http://127.0.0.1:${port}`;
  const cli = join(process.cwd(), 'node_modules/@microsoft/m365agentsplayground/cli.js');
  const serviceUrl = `http://localhost:${port}/_connector`;
  const options = [
    '-c',
    'msteams',
    '-p',
    String(port),
    '--conversation-id',
    'personal-1',
    '--disable-telemetry',
  ];
  let said = '';
  const child = spawn(process.execPath, [cli, 'start', '-e', bot, '--service-url', serviceUrl, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
      TEAMSAPPTESTER_BROWSER: 'none',
      NODE_OPTIONS: `--require ${join(process.cwd(), 'test/playground/loopback.cjs')}`,
    },
  });
  closing(async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.kill()) await ended;
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));

  await answering(`${origin}/_debug/ping`, child, () => said);
  const { config } = (await (await fetch(`${origin}/_internal/v1/config`)).json()) as Pick<
    Playground,
    'config'
  >;
  const shown: Shown[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}/_ws_conversation/v1/conversations/stream`);
  closing(() => socket.terminate());
  socket.on('message', (data) => shown.push(read(JSON.parse(String(data)))));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  return {
    shown,
    serviceUrl,
    said: () => said,
    config,
    async post(path, body) {
      const response = await fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    },
    async messages(conversation, count) {
      const here = () =>
        shown.filter(
          (one) =>
            one.action === 'createMessage' &&
            one.conversation === conversation &&
            (one.text !== '' || one.card !== undefined),
        );
      for (let tries = 0; tries < 100 && here().length < count; tries++) await pause(50);
      await pause(200);
      return here();
    },
  };
}

function read(event: unknown): Shown {
  const { action, actionConversationId, message } = event as {
    action: string;
    actionConversationId?: string;
    message?: { messageId?: string; text?: string; attachments?: { content?: CardContent }[] };
  };
  return {
    action,
    conversation: actionConversationId ?? '',
    id: message?.messageId ?? '',
    text: message?.text ?? '',
    card: message?.attachments?.[0]?.content,
  };
}

async function answering(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the Playground stopped: ${said()}`);
    const up = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await pause(50);
  }
  throw new Error(`the Playground does not answer: ${said()}`);
}
