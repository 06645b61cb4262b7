import { createServer } from 'node:net';

/** Below what a system gives to connections of its own accord: none of those takes it before it is used. */
const FIRST = 15_000;
const COUNT = 7_000;
/** Processes that run beside each other begin apart. */
let last = (process.pid * 61) % COUNT;

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    last = (last + 1) % COUNT;
    const port = FIRST + last;
    if (await isFree(port)) return port;
  }
}

export const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
