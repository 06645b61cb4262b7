import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { freePort } from '../stack/free-port.ts';
import { type Instance, sharedSettings, startInstance, stopInstance } from '../stack/instance.ts';

/** Milliseconds between two requests of somebody who needs the page. */
const EVERY = 40;

export interface Beside {
  readonly name: string;
  readonly p50: number;
  readonly p99: number;
  /** Its p99 as a multiple of the quiet one. */
  readonly times: number;
  /** Answered with the small page of a moment in which there is too much to do. */
  readonly refused: number;
  /** MB of memory beyond what it held before. */
  readonly grown: number;
  readonly same: boolean;
}

async function started(): Promise<Instance> {
  const settings = sharedSettings({ LOG_LEVEL: 'error', TRUSTED_PROXIES: '127.0.0.1' });
  return startInstance(settings, await freePort());
}

/** MB that the process holds. */
const rss = ({ program }: Instance) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${program.pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;

/** How long the first page and a step take, one after another, for so many seconds; the most that it held meanwhile. */
async function asked(instance: Instance, seconds: number) {
  const page = `http://127.0.0.1:${instance.port}/`;
  const times: number[] = [];
  let refused = 0;
  let most = 0;
  const until = performance.now() + seconds * 1000;
  for (let at = 0; performance.now() < until; at++) {
    const headers = { 'x-forwarded-for': `198.51.100.${at % 200}` };
    const body = new URLSearchParams({ say: 'hello' });
    const began = performance.now();
    const answer = await fetch(page, at % 2 ? { method: 'POST', body, headers } : { headers });
    await answer.arrayBuffer();
    times.push(performance.now() - began);
    if (answer.status === 503) refused += 1;
    most = Math.max(most, rss(instance));
    await wait(EVERY);
  }
  times.sort((a, b) => a - b);
  const part = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: part(0.5), p99: part(0.99), refused, most };
}

/** Each attack on a process of its own, which has been warm and quiet before. `next` is told as each begins. */
export async function besideEach(
  names: readonly string[],
  seconds: number,
  next: (name: string) => void = () => undefined,
): Promise<readonly Beside[]> {
  const rows: Beside[] = [];
  for (const name of names) {
    next(name);
    const instance = await started();
    await asked(instance, 3);
    const quiet = await asked(instance, seconds);
    const before = Math.max(quiet.most, rss(instance));
    const attacker = new Worker(new URL('attacker.js', import.meta.url), {
      workerData: { name, port: instance.port },
    });
    await wait(500);
    const during = await asked(instance, seconds);
    await attacker.terminate();
    const same = instance.program.exitCode === null && instance.program.signalCode === null;
    const { p50, p99, refused, most } = during;
    rows.push({ name: `quiet`, ...quiet, times: 1, grown: 0, same });
    rows.push({ name, p50, p99, refused, times: p99 / quiet.p99, grown: most - before, same });
    await stopInstance(instance, 'kill');
  }
  return rows;
}

/** So many connections that send half a request and no more: how many are let go of, and when the last. */
export async function slowSockets(count: number): Promise<{ closed: number; longest: number }> {
  const instance = await started();
  let closed = 0;
  let longest = 0;
  const began = performance.now();
  const all = Array.from({ length: count }, (_, at) => {
    const socket = connect(instance.port, '127.0.0.1');
    const half =
      at % 2 ? 'GET / HTTP/1.1\r\nHo' : 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90\r\n\r\nsay=';
    socket.write(half);
    // One byte now and then keeps no connection alive.
    const drop = setInterval(() => socket.write('a'), 1_000);
    socket.on('error', () => undefined).resume();
    socket.once('close', () => {
      clearInterval(drop);
      closed += 1;
      longest = Math.max(longest, performance.now() - began);
    });
    return socket;
  });
  while (closed < count && performance.now() - began < 20_000) await wait(50);
  for (const socket of all) socket.destroy();
  await stopInstance(instance, 'kill');
  return { closed, longest };
}
