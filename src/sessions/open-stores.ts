import type { RedisAddress } from './redis-address.ts';
import { memoryStores, type Stores } from './stores.ts';

/**
 * @param address of a Redis; without one everything stays in this process
 * @param milliseconds milliseconds that only grow, so that a clock that is set back keeps nothing longer
 */
export async function openStores(
  address: RedisAddress | undefined,
  milliseconds: () => number,
): Promise<Stores> {
  if (address === undefined) return memoryStores(milliseconds);
  const { redisStores } = await import('./redis-stores.ts');
  return redisStores(address);
}
