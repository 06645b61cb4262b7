import type { RedisCluster } from '../stack/redis-cluster.ts';
import { until } from '../stack/until.ts';
import { type Faults, type Hurt, seconds } from './hurt.ts';

/** Who took over is found by the instances themselves, on a busy machine a while later: until then they say so. */
async function reachedAgain({ instances }: Hurt): Promise<void> {
  await until('every instance reaches its store again', async () => {
    const states = instances.map(async ({ port }) => {
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
      // Who is just ended or started is not asked.
      return (await answer?.text())?.includes('degraded') !== true;
    });
    return (await Promise.all(states)).every(Boolean);
  });
  await seconds(2);
}

/** What can happen to a cluster. A third of the keys is away while nobody has taken over. */
export function clusterFaults(hurt: Hurt, cluster: RedisCluster): Faults {
  let which = 0;
  return {
    async 'a primary hands over'() {
      hurt.away = true;
      await cluster.handOver(which++);
      await reachedAgain(hurt);
      hurt.away = false;
    },
    async 'a primary dies'() {
      hurt.away = true;
      await cluster.kill(which);
      await reachedAgain(hurt);
      hurt.away = false;
      await cluster.restart(which++);
    },
  };
}
