import { memoryStores, type Stores } from './stores.ts';

/** @param url of a Redis; without one everything stays in this process */
export async function openStores(url: string | undefined, now: () => number): Promise<Stores> {
  if (url === undefined) return memoryStores(now);
  const { redisStores } = await import('./redis-stores.ts');
  return redisStores(url);
}
