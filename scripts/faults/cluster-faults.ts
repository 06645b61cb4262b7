import type { RedisCluster } from '../stack/redis-cluster.ts';
import { type Faults, type Hurt, seconds } from './hurt.ts';

/** What can happen to a cluster. A third of the keys is away while nobody has taken over. */
export function clusterFaults(hurt: Hurt, cluster: RedisCluster): Faults {
  let which = 0;
  return {
    async 'a primary hands over'() {
      hurt.away = true;
      await cluster.handOver(which++);
      await seconds(2);
      hurt.away = false;
    },
    async 'a primary dies'() {
      hurt.away = true;
      await cluster.kill(which);
      await seconds(2);
      hurt.away = false;
      await cluster.restart(which++);
    },
  };
}
