import { Agent, request } from 'node:http';
import type { Instance } from '../stack/instance.ts';
import { oneOf } from './random.ts';

/** What came of one HTTP request. */
export type Sent =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** No connection: nothing was sent. */
  | { readonly kind: 'refused' }
  /** The connection broke after everything had been sent. */
  | { readonly kind: 'broken'; readonly stopping: 'drain' | 'kill' | undefined };

/** Milliseconds. */
const LONGEST = 5_000;
const agent = new Agent({ keepAlive: true });

/** A load balancer's way: an instance that is ready; another when the connection is refused. */
export async function post(
  instances: readonly Instance[],
  random: () => number,
  body: string,
): Promise<Sent> {
  const ready = instances.filter((instance) => instance.ready);
  const first = oneOf(random, ready.length > 0 ? ready : instances);
  for (const instance of [first, ...instances.filter((other) => other !== first)]) {
    const sent = await once(instance, body);
    if (sent.kind !== 'refused') return sent;
  }
  return { kind: 'refused' };
}

const once = (instance: Instance, body: string) =>
  new Promise<Sent>((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = { port: instance.port, path: '/api/messages', method: 'POST', agent, headers };
    const call = request({ ...options, timeout: LONGEST }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', broken);
      answer.on('end', () =>
        resolve({
          kind: 'answer',
          status: answer.statusCode ?? 0,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    const broken = ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED') resolve({ kind: 'refused' });
      else resolve({ kind: 'broken', stopping: instance.stopping });
    };
    call.on('error', broken);
    call.on('timeout', () => call.destroy());
    call.end(body);
  });
