import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { closing } from './closing.ts';
import { COUNCIL } from './test-guide.ts';

export interface Running {
  readonly process: ChildProcess;
  /** Ends with a slash. */
  readonly url: string;
  /** Everything that it has printed. */
  readonly printed: () => string;
}

interface How {
  /** Words for Node, before the program. */
  readonly node?: readonly string[];
  readonly cwd?: string;
}

/** The built product in a process of its own, as `npm start` starts it, with the content of the fixture council. */
export async function startProcess(settings: Record<string, string>, how: How = {}): Promise<Running> {
  const { node = [], cwd = process.cwd() } = how;
  const words = [process.execPath, ...node, resolve('build/src/main.js')];
  const child = spawn('sh', ['-c', 'ulimit -c 0 && exec "$@"', 'sh', ...words], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: cwd,
      TMPDIR: cwd,
      ...UNSET,
      PORT: '0',
      CONTENT_DIR: resolve(COUNCIL),
      DRAIN_SECONDS: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  closing(() => child.kill('SIGKILL'));
  let printed = '';
  let first = '';
  child.stderr?.on('data', (data) => (printed += data.toString()));
  child.stdout?.on('data', (data) => {
    printed += data.toString();
    first += data.toString();
  });
  while (!first.includes('\n')) {
    if (child.exitCode !== null) throw new Error(`it did not start: ${printed}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  }
  return { process: child, url: first.split('\n')[0] ?? '', printed: () => printed };
}
