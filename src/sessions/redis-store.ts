import type { Redis } from 'ioredis';
import type { Store } from './store.ts';

/** Writes `version:document` only over the version that was read; all in one step, whoever else writes. */
const SAVE = `
local held = redis.call('GET', KEYS[1])
local version = held and tonumber(string.match(held, '^%d+')) or 0
if version ~= tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], (version + 1) .. ':' .. ARGV[2], 'EX', ARGV[3])
return 1`;

interface Save {
  saveIfUnchanged(key: string, version: number, document: string, ttlSeconds: number): Promise<number>;
}

/** Documents in Redis, for any number of instances. */
export function redisStore(client: Redis): Store {
  client.defineCommand('saveIfUnchanged', { numberOfKeys: 1, lua: SAVE });
  const { saveIfUnchanged } = client as Redis & Save;
  const nameOf = (key: string) => `s:${key}`;
  return {
    async load(key) {
      const held = await client.get(nameOf(key));
      if (held === null) return undefined;
      const end = held.indexOf(':');
      return { version: Number(held.slice(0, end)), document: held.slice(end + 1) };
    },
    async save(key, version, document, ttlSeconds) {
      return (await saveIfUnchanged.call(client, nameOf(key), version, document, ttlSeconds)) === 1;
    },
    async delete(key) {
      await client.del(nameOf(key));
    },
  };
}
