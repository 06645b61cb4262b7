import { createServer } from 'node:net';
import { BASIC_HEADERS } from '../../src/channels/basic-headers.ts';
import type { Machine } from './machine.ts';

/** Milliseconds. Whatever has just started on a busy machine is slow at first, and must not be taken for another program. */
const ANSWERED = 10_000;

/** Who listens there. A port that cannot be listened on for another reason is the start's to explain. */
export async function lookAtPort(host: string, port: number): Promise<Machine['port']> {
  if (await isFree(host, port)) return 'free';
  return (await isOurs(host, port)) ? 'ours' : 'taken';
}

const isFree = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** Addresses that mean every address of this machine. */
const EVERY: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Says whether it is ready as this product says it, and forbids what this product forbids. */
async function isOurs(host: string, port: number): Promise<boolean> {
  const name = EVERY[host] ?? host;
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}/health/ready`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWERED), redirect: 'error' });
    const policy = answer.headers.get('content-security-policy');
    const { status } = (await answer.json()) as { status?: string };
    return (
      policy === BASIC_HEADERS['content-security-policy'] && /^(ok|degraded|closing)$/.test(status ?? '')
    );
  } catch {
    return false;
  }
}
