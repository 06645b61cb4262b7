import { oneOf } from './random.ts';
import { type FaultyRedis, type Instance, startInstance, stopInstance } from './stack.ts';

export interface Hurt {
  readonly instances: Instance[];
  readonly settings: Record<string, string>;
  readonly redis: FaultyRedis;
  readonly random: () => number;
  /** What every conversation's checker has to know. */
  readonly emptied: () => void;
  /** True while no store can answer: numbers instead of an answer are right then. */
  away: boolean;
}

const seconds = (count: number) => new Promise<void>((resolve) => setTimeout(resolve, count * 1000));

async function replace(hurt: Hurt, how: 'drain' | 'kill'): Promise<void> {
  const old = oneOf(hurt.random, hurt.instances);
  const at = hurt.instances.indexOf(old);
  await stopInstance(old, how);
  hurt.instances[at] = await startInstance(hurt.settings, old.port);
}

/** Redis is away for some time, and what is away for a while answers with numbers for a moment more. */
async function away(hurt: Hurt, begin: () => unknown, end: () => unknown, length: number): Promise<void> {
  hurt.away = true;
  await begin();
  await seconds(length);
  await end();
  await seconds(2.5);
  hurt.away = false;
}

/** What can happen to two machines and their Redis; each begins and ends within a few seconds. */
export const FAULTS: Readonly<Record<string, (hurt: Hurt) => Promise<void>>> = {
  'an instance ends without a word': (hurt) => replace(hurt, 'kill'),
  'an instance is stopped and started': (hurt) => replace(hurt, 'drain'),
  'Redis is frozen': (hurt) => away(hurt, hurt.redis.freeze, hurt.redis.thaw, 2),
  'Redis ends and comes back empty': (hurt) =>
    away(
      hurt,
      async () => {
        await hurt.redis.kill();
        hurt.emptied();
      },
      hurt.redis.restart,
      1,
    ),
  'Redis is emptied': async (hurt) => {
    hurt.emptied();
    await hurt.redis.send('FLUSHALL');
  },
  'Redis is full': (hurt) =>
    away(
      hurt,
      () => hurt.redis.send('CONFIG', 'SET', 'maxmemory', '1mb'),
      () => hurt.redis.send('CONFIG', 'SET', 'maxmemory', '0'),
      2,
    ),
  'Redis can only be read': (hurt) =>
    away(
      hurt,
      () => hurt.redis.send('CONFIG', 'SET', 'min-replicas-to-write', '1'),
      () => hurt.redis.send('CONFIG', 'SET', 'min-replicas-to-write', '0'),
      2,
    ),
  'Redis is slow': async (hurt) => {
    for (let times = 0; times < 10; times++) {
      await hurt.redis.send('CLIENT', 'PAUSE', '100');
      await seconds(0.2);
    }
  },
};
