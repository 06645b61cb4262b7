import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { openSettings } from '../../src/settings/open.ts';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { ended } from './ended.ts';

export interface Instance {
  readonly port: number;
  /** As a load balancer sees it, by looking at /health/ready. */
  ready: boolean;
  /** When it was last told to stop kindly, or ended without a word. */
  stopping?: 'drain' | 'kill';
  readonly program: ChildProcess;
}

/** What is deployed. */
const PROGRAM = 'dist/main.js';

/** Settings that every instance of one run shares. */
export function sharedSettings(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const key = () => randomBytes(32).toString('base64url');
  return {
    HOST: '127.0.0.1',
    SEAL_KEYS: key(),
    DIRECT_LINE_KEYS: key(),
    DIRECT_LINE_ORIGINS: 'https://council.example',
    DRAIN_SECONDS: '1',
    ...more,
  };
}

/**
 * The built product as a process of its own.
 * @param port one that stays the same over restarts
 * @param node words for Node, before the program
 */
export async function startInstance(
  settings: Readonly<Record<string, string>>,
  port: number,
  node: readonly string[] = [],
): Promise<Instance> {
  const program = spawn(process.execPath, [...node, PROGRAM], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...UNSET,
      CONTENT_DIR: openSettings(['CONTENT_DIR']).CONTENT_DIR,
      ...settings,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: program.stdout as NodeJS.ReadableStream });
  await new Promise<void>((resolve, reject) => {
    lines.once('line', () => resolve());
    program.once('exit', (code) => reject(new Error(`an instance ended at its start (${code})`)));
  });
  return { port, ready: true, program };
}

export async function stopInstance(instance: Instance, how: 'drain' | 'kill'): Promise<void> {
  instance.stopping = how;
  if (how === 'kill') instance.ready = false;
  instance.program.kill(how === 'kill' ? 'SIGKILL' : 'SIGTERM');
  await ended(instance.program);
  instance.ready = false;
}
