import { openRedis } from './open-redis.ts';
import type { RedisAddress } from './redis-address.ts';
import { script } from './redis-link.ts';
import { redisStore } from './redis-store.ts';
import { redisTranscripts } from './redis-transcripts.ts';
import type { Stores } from './stores.ts';

/** Both stores in one Redis. Starts without it, and finds it when it comes. @param ping as openRedis */
export async function redisStores(address: RedisAddress, ping?: number): Promise<Stores> {
  // What a lost connection says changes nothing here: each call that fails says so itself.
  const line = await openRedis(address, () => undefined, ping);
  return {
    store: redisStore(line),
    transcripts: redisTranscripts(line),
    count: (lua, keys, given) => line.run(script(lua), keys, given),
    // Only who watches the calls can say: see watched.
    isWell: () => true,
    async close() {
      line.close();
    },
  };
}
