import { type RedisLink, script } from './redis-link.ts';
import { type Entry, MOST_ENTRIES, type Opened, type Transcripts, type Writing } from './transcripts.ts';

/**
 * One step, whoever else writes: an event that is known gives its place; else the entries get the next places (after
 * the last, or now if that is later), and readers are woken. With ARGV[6] what was there before goes. Where nothing is,
 * ARGV[9] stands first, at the place ARGV[8], when that is given. Events whose entries have gone go too, from time to time.
 */
const WRITE = script(`
local at = tonumber(ARGV[1])
local event = ARGV[3]
if ARGV[6] == '' and event ~= '' then
  local known = redis.call('HGET', KEYS[2], event)
  if known then return known end
end
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if last then at = math.max(at, tonumber(string.match(last[1], '^%d+')) + 1) end
if ARGV[6] ~= '' then redis.call('DEL', KEYS[1], KEYS[2]) end
if not last and ARGV[8] ~= '' then
  redis.call('XADD', KEYS[1], ARGV[8] .. '-1', 'text', ARGV[9])
  at = math.max(at, tonumber(ARGV[8]) + 1)
end
for index = 10, #ARGV do
  local place = string.format('%.0f', at + index - 10)
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
redis.call('DEL', KEYS[3])
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[2])
redis.call(ARGV[7], ARGV[4], '')
return first`);

type Raw = readonly (readonly [string, readonly string[]])[];
const entryOf = ([id, [, text = '']]: Raw[number]): Entry => ({ at: Number.parseInt(id, 10), text });

interface Followed {
  readonly followers: Set<() => void>;
  readonly listening: Promise<void>;
}

/**
 * Transcripts in Redis, for any number of instances. What is published says only that there is something new: whoever
 * missed it reads it all the same.
 */
export function redisTranscripts(line: RedisLink): Transcripts {
  // The braces keep all of them on one node of a cluster.
  const streamOf = (key: string) => `csg:t:{${key}}`;
  const eventsOf = (key: string) => `csg:e:{${key}}`;
  const openedOf = (key: string) => `csg:b:{${key}}`;
  const channelOf = (key: string) => `csg:w:{${key}}`;
  const channels = new Map<string, Followed>();
  const wake = (channel: string) => {
    for (const follower of channels.get(channel)?.followers ?? []) follower();
  };
  line.onBack(() => {
    for (const channel of channels.keys()) wake(channel);
  });

  async function write(key: string, texts: readonly string[], writing: Writing, ending: string) {
    const { now, ttlSeconds, event = '', first } = writing;
    const before = [first?.at ?? '', first?.text ?? ''];
    const how = [now, ttlSeconds, event, channelOf(key), MOST_ENTRIES, ending, line.publish];
    const given = [...how, ...before, ...texts];
    return Number(await line.run(WRITE, [streamOf(key), eventsOf(key), openedOf(key)], given.map(String)));
  }

  return {
    append: (key, texts, writing) => write(key, texts, writing, ''),
    end: (key, texts, writing) => write(key, texts, writing, 'end'),
    async since(key, place) {
      const name = streamOf(key);
      const found = (await line.send(name, 'XRANGE', name, `${place + 1}-0`, '+')) as Raw;
      if (found.length === 0 && (await line.send(name, 'EXISTS', name)) === 0) return undefined;
      return found.map(entryOf);
    },
    async tail(key, most) {
      const name = streamOf(key);
      const found = await line.send(name, 'XREVRANGE', name, '+', '-', 'COUNT', String(most));
      return (found as Raw).map(entryOf).reverse();
    },
    async find(key, event) {
      const place = await line.send(eventsOf(key), 'HGET', eventsOf(key), event);
      return typeof place === 'string' ? Number(place) : undefined;
    },
    async delete(key) {
      await line.send(streamOf(key), 'DEL', streamOf(key), eventsOf(key), openedOf(key));
    },
    async follow(key, follower) {
      const channel = channelOf(key);
      const followed = channels.get(channel) ?? {
        followers: new Set(),
        listening: line.listen(channel, () => wake(channel)),
      };
      channels.set(channel, followed);
      followed.followers.add(follower);
      const unfollow = () => {
        followed.followers.delete(follower);
        if (followed.followers.size > 0 || channels.get(channel) !== followed) return;
        channels.delete(channel);
        line.unlisten(channel).catch(() => undefined);
      };
      try {
        await followed.listening;
      } catch (error) {
        unfollow();
        throw error;
      }
      return unfollow;
    },
    async open(key, opened, ttlSeconds) {
      const name = openedOf(key);
      const document = JSON.stringify(opened);
      return (await line.send(name, 'SET', name, document, 'EX', String(ttlSeconds), 'NX')) === 'OK';
    },
    async opened(key) {
      const found = await line.send(openedOf(key), 'GET', openedOf(key));
      return typeof found === 'string' ? (JSON.parse(found) as Opened) : undefined;
    },
    async once(name, ttlSeconds) {
      const key = `csg:o:${name}`;
      return (await line.send(key, 'SET', key, '1', 'EX', String(ttlSeconds), 'NX')) === 'OK';
    },
  };
}
