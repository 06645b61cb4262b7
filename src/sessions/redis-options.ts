import type { RedisClientOptions } from '@redis/client';
import type { RedisAddress } from './redis-address.ts';

type Credentials = NonNullable<RedisClientOptions['credentialsProvider']>;

/** What goes wrong with a connection, for whoever watches: an error that nobody hears would end the process. */
export type OnError = (error: unknown) => void;

export type Options = Awaited<ReturnType<typeof optionsFor>>;

/** Milliseconds. What has not said anything for that long, though pinged, is gone: a new connection is made. */
const SILENCE = 1_000;
const PING = 400;

/**
 * Left to itself the client waits for ever for a Redis that is down or frozen. Here a command that cannot be sent fails
 * at once, and a connection that the network has forgotten is replaced: the conversation has its own way on without.
 */
export async function optionsFor({ urls: [url], entra }: RedisAddress, ping = PING) {
  const { protocol, username, password } = new URL(url);
  const socket = {
    connectTimeout: SILENCE,
    socketTimeout: Math.max(SILENCE, 2 * ping),
    reconnectStrategy: (tries: number) => Math.min(50 + tries * 100, 2_000),
    ...(protocol === 'rediss:' ? { tls: true as const } : {}),
  };
  const sign = entra
    ? { credentialsProvider: await entraCredentials() }
    : {
        ...(username === '' ? {} : { username: decodeURIComponent(username) }),
        ...(password === '' ? {} : { password: decodeURIComponent(password) }),
      };
  return {
    ...sign,
    socket,
    pingInterval: ping,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 10_000,
    // Says which client this is to Redis: nobody asked.
    disableClientInfo: true,
  } satisfies RedisClientOptions;
}

/** The package is an option: it brings all of Azure's sign-in with it. */
async function entraCredentials(): Promise<Credentials> {
  const name = '@redis/entraid';
  const { EntraIdCredentialsProviderFactory } = (await import(name).catch(() => {
    throw new Error(`REDIS_AUTH=entra needs one package more: npm install --prefix dist ${name}@6.1.0`);
  })) as {
    EntraIdCredentialsProviderFactory: { createForDefaultAzureCredential(given: object): Credentials };
  };
  const { DefaultAzureCredential } = (await import('@azure/identity' as string)) as {
    DefaultAzureCredential: new () => unknown;
  };
  return EntraIdCredentialsProviderFactory.createForDefaultAzureCredential({
    credential: new DefaultAzureCredential(),
    scopes: 'https://redis.azure.com/.default',
    tokenManagerConfig: { expirationRefreshRatio: 0.8 },
  });
}
