import type { FaultyRedis } from '../stack/redis.ts';
import { away, type Faults, type Hurt, seconds } from './hurt.ts';

/** What can happen to one Redis, and to the clock of the machines. */
export const redisFaults = (hurt: Hurt, redis: FaultyRedis): Faults => ({
  'Redis is frozen': () => away(hurt, redis.freeze, redis.thaw, 2),
  'Redis ends and comes back empty': () =>
    away(
      hurt,
      async () => {
        await redis.kill();
        hurt.emptied();
      },
      redis.restart,
      1,
    ),
  async 'Redis is emptied'() {
    hurt.emptied();
    await redis.send('FLUSHALL');
    hurt.emptied();
  },
  'Redis is full': () =>
    away(
      hurt,
      () => redis.send('CONFIG', 'SET', 'maxmemory', '1mb'),
      () => redis.send('CONFIG', 'SET', 'maxmemory', '0'),
      2,
    ),
  'Redis can only be read': () =>
    away(
      hurt,
      () => redis.send('REPLICAOF', '127.0.0.1', '1'),
      () => redis.send('REPLICAOF', 'NO', 'ONE'),
      2,
    ),
  async 'Redis is slow'() {
    for (let times = 0; times < 20; times++) {
      await redis.send('CLIENT', 'PAUSE', '100');
      await seconds(0.11);
    }
  },
  /** Two hours, on every machine at once, and forward again. */
  async 'the clock is set back'() {
    const all = (signal: NodeJS.Signals) => {
      for (const { program } of hurt.instances) program.kill(signal);
    };
    hurt.clockBack = true;
    all('SIGUSR2');
    await seconds(2);
    all('SIGWINCH');
    hurt.clockBack = false;
  },
});
