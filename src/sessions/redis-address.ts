/** Where Redis is, and how it is asked; as the settings REDIS_… say. */
export interface RedisAddress {
  /** redis:// or rediss://; several nodes of a cluster, or several sentinels. */
  readonly urls: readonly [string, ...string[]];
  readonly cluster: boolean;
  /** The name under which sentinels know the primary; then `urls` are theirs. */
  readonly sentinel?: string | undefined;
  /** Signs in with the machine's Microsoft Entra identity, as Azure Managed Redis asks. */
  readonly entra: boolean;
}

interface Settings {
  readonly REDIS_URL?: readonly [string, ...string[]] | undefined;
  readonly REDIS_CLUSTER: boolean;
  readonly REDIS_SENTINEL?: string | undefined;
  readonly REDIS_AUTH: 'password' | 'entra';
}

/** None when no Redis is set. */
export const redisAddress = (settings: Settings): RedisAddress | undefined =>
  settings.REDIS_URL && {
    urls: settings.REDIS_URL,
    cluster: settings.REDIS_CLUSTER,
    sentinel: settings.REDIS_SENTINEL,
    entra: settings.REDIS_AUTH === 'entra',
  };
