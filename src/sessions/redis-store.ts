import { randomInt } from 'node:crypto';
import { type RedisLink, script } from './redis-link.ts';
import type { Store } from './store.ts';

/**
 * Writes `version:document` only over the version that was read; all in one step, whoever else writes. A document that
 * is new begins at ARGV[4].
 */
const SAVE = script(`
local held = redis.call('GET', KEYS[1])
local version = held and tonumber(string.match(held, '^%d+')) or 0
if version ~= tonumber(ARGV[1]) then return 0 end
local next = held and version + 1 or ARGV[4]
redis.call('SET', KEYS[1], string.format('%.0f', next) .. ':' .. ARGV[2], 'EX', ARGV[3])
return 1`);

/** A version is ten digits in every document: many enough for what is deleted and begun anew within one turn. */
const FIRST_VERSIONS = 2 ** 31;

/** Documents in Redis, for any number of instances. */
export function redisStore(line: RedisLink): Store {
  const nameOf = (key: string) => `csg:s:${key}`;
  return {
    async load(key) {
      const held = await line.send(nameOf(key), 'GET', nameOf(key));
      if (typeof held !== 'string') return undefined;
      const end = held.indexOf(':');
      return { version: Number(held.slice(0, end)), document: held.slice(end + 1) };
    },
    async save(key, version, document, ttlSeconds) {
      // Never the same twice: who read a document that was deleted since must not write over the one after it.
      const first = randomInt(1, FIRST_VERSIONS);
      const given = [version, document, ttlSeconds, first].map(String);
      return (await line.run(SAVE, [nameOf(key)], given)) === 1;
    },
    async delete(key) {
      await line.send(nameOf(key), 'DEL', nameOf(key));
    },
  };
}
