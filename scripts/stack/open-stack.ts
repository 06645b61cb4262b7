import { freePort } from './free-port.ts';
import { type Instance, sharedSettings, startInstance, stopInstance } from './instance.ts';
import { type ProxyName, proxyPrograms } from './programs.ts';
import { openProxy } from './proxy.ts';
import { openRedis } from './redis.ts';
import { openCluster } from './redis-cluster.ts';

interface Wanted {
  /** The first that is installed when left out. */
  readonly proxy?: ProxyName | undefined;
  /** A cluster of Redis instead of one. */
  readonly cluster?: boolean | undefined;
  /** Of the proxy; a free one when left out. */
  readonly port?: number | undefined;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Two instances of what is deployed, what they share, and a proxy in front, as processes of this machine alone. */
export async function openStack({ proxy, cluster = false, port, settings = {} }: Wanted = {}) {
  const [name] = proxy === undefined ? proxyPrograms.keys() : [proxy];
  if (name === undefined) throw new Error('There is no nginx or haproxy here: apt-get install one of them');
  const opened: { close(): Promise<unknown> }[] = [];
  const close = async () => {
    for (const each of opened.splice(0).reverse()) await each.close();
  };
  const keep = <T extends { close(): Promise<unknown> }>(each: T): T => {
    opened.push(each);
    return each;
  };
  try {
    const listens = port ?? (await freePort());
    const url = `http://127.0.0.1:${listens}/`;
    const redis = cluster ? keep(await openCluster()).settings : { REDIS_URL: keep(await openRedis()).url };
    const shared = sharedSettings({ ...redis, PUBLIC_URL: url, TRUSTED_PROXIES: 'loopback', ...settings });
    const instances: Instance[] = [];
    const start = async (at: number, on?: number) => {
      instances[at] = await startInstance(shared, on ?? (await freePort()));
    };
    opened.push({
      close: () => Promise.all(instances.map((instance) => stopInstance(instance, 'kill'))),
    });
    for (const at of [0, 1]) await start(at);
    const [one, two] = instances as [Instance, Instance];
    const front = keep(await openProxy(name, [one.port, two.port], listens));
    return {
      proxy: name,
      url,
      instances,
      log: front.log,
      /** An instance ends, kindly or without a word. */
      stop: (at: number, how: 'drain' | 'kill') => stopInstance(instances[at] as Instance, how),
      /** It comes back where it was. */
      start: (at: number) => start(at, instances[at]?.port),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
