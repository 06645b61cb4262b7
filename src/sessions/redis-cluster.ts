import { createCluster } from '@redis/client';
import { calledByName } from './called-by-name.ts';
import { connected } from './connected.ts';
import type { RedisAddress } from './redis-address.ts';
import { calls, inTime, type RedisLink } from './redis-link.ts';
import type { OnError, Options } from './redis-options.ts';

/** Milliseconds between two looks whether every node answers, and until the others are asked who took over from one that does not. */
const LOOK = 300;

/** Azure Managed Redis, and any Redis 7 or Valkey cluster. */
export async function clusterLine(
  address: RedisAddress,
  options: Options,
  heard: OnError,
): Promise<RedisLink> {
  const cluster = makeCluster(address, options);
  cluster.on('error', heard);
  cluster.on('node-error', heard);
  cluster.on('sharded-channel-moved-error', heard);
  const over = new AbortController();
  const connecting = {
    connect: () => connect(cluster, heard),
    get isOpen() {
      return cluster.isOpen;
    },
  };
  await connected([connecting], over.signal);
  const look = setInterval(() => askWhoTookOver(cluster, heard), LOOK).unref();
  return {
    ...calls((key, words) => cluster.sendCommand(key, false, words)),
    publish: 'SPUBLISH',
    listen: (channel, wake) => inTime(cluster.sSubscribe(channel, wake)),
    unlisten: (channel) => cluster.sUnsubscribe(channel),
    onBack: (wake) => void cluster.on('node-ready', wake),
    close: () => {
      clearInterval(look);
      over.abort();
      cluster.destroy();
    },
  };
}

function makeCluster({ urls }: RedisAddress, { disableOfflineQueue, ...root }: Options) {
  return createCluster({
    rootNodes: urls.map((url) => ({ ...root, url })),
    defaults: { ...root, disableOfflineQueue },
    nodeAddressMap: calledByName(urls),
    topologyRefreshOnReconnectionAttemptStrategy: LOOK,
    // A node that died and still stands in the others' list would keep the whole cluster from being connected.
    minimizeConnections: true,
  });
}

type Cluster = ReturnType<typeof makeCluster>;

/** Every node is called at once, so that the first person pays for no connection; nobody waits for one that is dead. */
async function connect(cluster: Cluster, heard: OnError): Promise<void> {
  await cluster.connect();
  for (const node of cluster.masters) cluster.nodeClient(node).catch(heard);
}

/**
 * The library asks by itself who took over when a node that it had reached is lost. One that it never reached, because
 * this process started while it was dead, it would call for ever.
 */
function askWhoTookOver(cluster: Cluster, heard: OnError): void {
  const silent = cluster.masters.filter(({ client }) => client?.isReady === false);
  if (silent.length > 0)
    cluster._slots.rediscover(undefined, new Set(silent.map(({ address }) => address))).catch(heard);
}
