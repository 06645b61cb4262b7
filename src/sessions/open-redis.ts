import { createClient, createSentinel } from '@redis/client';
import { connected } from './connected.ts';
import type { RedisAddress } from './redis-address.ts';
import { clusterLine } from './redis-cluster.ts';
import { calls, inTime, type RedisLink } from './redis-link.ts';
import { type OnError, type Options, optionsFor } from './redis-options.ts';

/** Connects when it can; the start does not wait for a Redis that is not there. @param ping milliseconds between two looks whether it is */
export async function openRedis(address: RedisAddress, heard: OnError, ping?: number): Promise<RedisLink> {
  const options = await optionsFor(address, ping);
  if (address.sentinel !== undefined) return sentinelLine(address, address.sentinel, options, heard);
  return address.cluster ? clusterLine(address, options, heard) : plainLine(address, options, heard);
}

/** One connection for commands, one that listens: a busy transcript keeps no press waiting. */
async function plainLine(
  { urls: [url] }: RedisAddress,
  options: Options,
  heard: OnError,
): Promise<RedisLink> {
  const client = createClient({ ...options, url });
  const listener = createClient({ ...options, url });
  for (const each of [client, listener]) each.on('error', heard);
  const over = new AbortController();
  await connected([client, listener], over.signal);
  return {
    ...calls((_key, words) => client.sendCommand(words)),
    publish: 'PUBLISH',
    listen: (channel, wake) => inTime(listener.subscribe(channel, wake)),
    unlisten: (channel) => listener.unsubscribe(channel),
    onBack: (wake) => void listener.on('ready', wake),
    close: () => {
      over.abort();
      for (const each of [client, listener]) each.destroy();
    },
  };
}

async function sentinelLine(
  { urls }: RedisAddress,
  name: string,
  options: Options,
  heard: OnError,
): Promise<RedisLink> {
  const sentinel = createSentinel({
    name,
    sentinelRootNodes: urls.map((url) => {
      const { hostname, port } = new URL(url);
      return { host: hostname, port: Number(port || 26379) };
    }),
    nodeClientOptions: options,
    scanInterval: 1_000,
    passthroughClientErrorEvents: true,
  });
  sentinel.on('error', heard);
  const over = new AbortController();
  await connected([sentinel], over.signal);
  return {
    ...calls((_key, words) => sentinel.sendCommand(false, words)),
    publish: 'PUBLISH',
    listen: async (channel, wake) => void (await inTime(sentinel.subscribe(channel, wake))),
    unlisten: async (channel) => void (await sentinel.unsubscribe(channel)),
    onBack: (wake) => void sentinel.on('topology-change', wake),
    close: () => {
      over.abort();
      void sentinel.destroy();
    },
  };
}
