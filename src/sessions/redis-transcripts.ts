import type { Redis } from 'ioredis';
import { type Entry, MOST_ENTRIES, type Transcripts, type Writing } from './transcripts.ts';

/**
 * One step, whoever else writes: an event that is known gives its place; else the entries get the next places (after
 * the last, or now if that is later), and readers are woken. With ARGV[6] what was there before goes. Events whose
 * entries have gone go too, from time to time.
 */
const WRITE = `
local at = tonumber(ARGV[1])
local event = ARGV[3]
if ARGV[6] == '' and event ~= '' then
  local known = redis.call('HGET', KEYS[2], event)
  if known then return known end
end
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if last then at = math.max(at, tonumber(string.match(last[1], '^%d+')) + 1) end
if ARGV[6] ~= '' then redis.call('DEL', KEYS[1], KEYS[2]) end
for index = 7, #ARGV do
  local place = string.format('%.0f', at + index - 7)
  redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[5], place .. '-1', 'text', ARGV[index])
end
local first = string.format('%.0f', at)
if event ~= '' then
  redis.call('HSET', KEYS[2], event, first)
  if redis.call('HLEN', KEYS[2]) > 2 * tonumber(ARGV[5]) then
    local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1]
    local before = tonumber(string.match(oldest[1], '^%d+'))
    local held = redis.call('HGETALL', KEYS[2])
    for index = 1, #held, 2 do
      if tonumber(held[index + 1]) < before then redis.call('HDEL', KEYS[2], held[index]) end
    end
  end
end
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[2])
redis.call('PUBLISH', ARGV[4], '')
return first`;

interface Write {
  writeDown(stream: string, events: string, ...given: (string | number)[]): Promise<string>;
}

/**
 * Transcripts in Redis, for any number of instances. What is published says only that there is something new: whoever
 * missed it reads it all the same.
 * @param listener a connection of its own, since one that listens can do nothing else
 */
export function redisTranscripts(client: Redis, listener: Redis): Transcripts {
  client.defineCommand('writeDown', { numberOfKeys: 2, lua: WRITE });
  const { writeDown } = client as Redis & Write;
  // The braces keep both on one node of a cluster.
  const streamOf = (key: string) => `t:{${key}}`;
  const eventsOf = (key: string) => `e:{${key}}`;
  const channelOf = (key: string) => `csg:w:${key}`;
  const followers = new Map<string, Set<() => void>>();
  const wake = (channel: string) => {
    for (const follower of followers.get(channel) ?? []) follower();
  };
  listener.on('message', wake);
  // While the connection was lost, so was what was published.
  listener.on('ready', () => {
    for (const channel of followers.keys()) wake(channel);
  });

  async function write(key: string, texts: readonly string[], writing: Writing, ending: string) {
    const { now, ttlSeconds, event = '' } = writing;
    const given = [now, ttlSeconds, event, channelOf(key), MOST_ENTRIES, ending, ...texts];
    return Number(await writeDown.call(client, streamOf(key), eventsOf(key), ...given));
  }

  return {
    append: (key, texts, writing) => write(key, texts, writing, ''),
    end: (key, texts, writing) => write(key, texts, writing, 'end'),
    async since(key, place) {
      const found = await client.xrange(streamOf(key), `${place + 1}-0`, '+');
      if (found.length === 0 && (await client.exists(streamOf(key))) === 0) return undefined;
      return found.map(([id, [, text = '']]): Entry => ({ at: Number.parseInt(id, 10), text }));
    },
    async find(key, event) {
      const place = await client.hget(eventsOf(key), event);
      return place === null ? undefined : Number(place);
    },
    async delete(key) {
      await client.del(streamOf(key), eventsOf(key));
    },
    async follow(key, follower) {
      const channel = channelOf(key);
      const others = followers.get(channel) ?? new Set();
      followers.set(channel, others.add(follower));
      const unfollow = () => {
        others.delete(follower);
        if (others.size > 0 || followers.get(channel) !== others) return;
        followers.delete(channel);
        listener.unsubscribe(channel).catch(() => undefined);
      };
      try {
        await listener.subscribe(channel);
      } catch (error) {
        unfollow();
        throw error;
      }
      return unfollow;
    },
    async once(name, ttlSeconds) {
      return (await client.set(`o:${name}`, '1', 'EX', ttlSeconds, 'NX')) === 'OK';
    },
  };
}
