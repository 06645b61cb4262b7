import { createClient, createCluster, createSentinel } from '@redis/client';
import type { RedisAddress } from './redis-address.ts';
import { calls, inTime, type RedisLink } from './redis-link.ts';
import { optionsFor } from './redis-options.ts';

/** What goes wrong with a connection, for whoever watches: an error that nobody hears would end the process. */
type Heard = (error: unknown) => void;

/** Connects when it can; the start does not wait for a Redis that is not there. @param ping milliseconds between two looks whether it is */
export async function openRedis(address: RedisAddress, heard: Heard, ping?: number): Promise<RedisLink> {
  const options = await optionsFor(address, ping);
  if (address.sentinel !== undefined) return sentinelLine(address, address.sentinel, options, heard);
  return address.cluster ? clusterLine(address, options, heard) : plainLine(address, options, heard);
}

type Options = Awaited<ReturnType<typeof optionsFor>>;

/** One connection for commands, one that listens: a busy transcript keeps no press waiting. */
async function plainLine({ urls: [url] }: RedisAddress, options: Options, heard: Heard): Promise<RedisLink> {
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

/** Azure Managed Redis, and any Redis 7 or Valkey cluster. */
async function clusterLine({ urls }: RedisAddress, options: Options, heard: Heard): Promise<RedisLink> {
  const { disableOfflineQueue, ...root } = options;
  const cluster = createCluster({
    rootNodes: urls.map((url) => ({ ...root, url })),
    defaults: { ...root, disableOfflineQueue },
    // Milliseconds until it asks the others who took over from a node that does not answer.
    topologyRefreshOnReconnectionAttemptStrategy: 300,
  });
  cluster.on('error', heard);
  cluster.on('node-error', heard);
  cluster.on('sharded-channel-moved-error', heard);
  const over = new AbortController();
  await connected([cluster], over.signal);
  return {
    ...calls((key, words) => cluster.sendCommand(key, false, words)),
    publish: 'SPUBLISH',
    listen: (channel, wake) => inTime(cluster.sSubscribe(channel, wake)),
    unlisten: (channel) => cluster.sUnsubscribe(channel),
    onBack: (wake) => void cluster.on('node-ready', wake),
    close: () => {
      over.abort();
      cluster.destroy();
    },
  };
}

async function sentinelLine(
  { urls }: RedisAddress,
  name: string,
  options: Options,
  heard: Heard,
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

/** Milliseconds that the start waits for Redis. */
const FIRST = 1_500;

interface Connects {
  connect(): Promise<unknown>;
  readonly isOpen: boolean;
}

/** A cluster and sentinels are looked for until they are found: they do not try again by themselves. @param over once it is closed */
async function connected(all: readonly Connects[], over: AbortSignal): Promise<void> {
  const tried = all.map((each) => {
    const again = (): Promise<unknown> =>
      each.connect().catch(
        () =>
          new Promise((resolve) => {
            setTimeout(() => resolve(each.isOpen || over.aborted ? undefined : again()), 1_000).unref();
          }),
      );
    return again();
  });
  await Promise.race([Promise.all(tried), new Promise((resolve) => setTimeout(resolve, FIRST).unref())]);
}
