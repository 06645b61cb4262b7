import { Redis } from 'ioredis';
import { redisStore } from './redis-store.ts';
import { redisTranscripts } from './redis-transcripts.ts';
import type { Stores } from './stores.ts';

/**
 * Left to itself the client waits for ever for a Redis that is down or frozen. Here every command ends in time, and one
 * that cannot be sent fails at once: the conversation has its own way on without a store.
 */
const OPTIONS = {
  commandTimeout: 300,
  connectTimeout: 1_000,
  enableOfflineQueue: false,
  keyPrefix: 'csg:',
  lazyConnect: true,
  maxRetriesPerRequest: 0,
  // A connection that the network has forgotten says nothing: it is given up, and a new one made.
  socketTimeout: 1_000,
  retryStrategy: (times: number) => Math.min(times * 100, 2_000),
};

/** Milliseconds between two pings of the connection that only listens. */
const PING = 10_000;

/** Both stores in one Redis. Starts without it, and finds it when it comes. */
export async function redisStores(url: string, every = PING): Promise<Stores> {
  const clients = [new Redis(url, OPTIONS), new Redis(url, OPTIONS)] as const;
  const [client, listener] = clients;
  for (const one of clients) {
    // What a lost connection says is of no use here, and an error that nobody hears ends the process.
    one.on('error', () => undefined);
    await one.connect().catch(() => undefined);
  }
  // It asks for nothing by itself: only a ping that is not answered shows that the network has forgotten it.
  const pinging = setInterval(() => listener.ping().catch(() => undefined), every).unref();
  return {
    store: redisStore(client),
    transcripts: redisTranscripts(client, listener),
    async close() {
      clearInterval(pinging);
      for (const one of clients) one.disconnect();
    },
  };
}
