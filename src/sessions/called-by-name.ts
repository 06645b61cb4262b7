import { isIP } from 'node:net';

interface Called {
  readonly host: string;
  readonly port: number;
}

/**
 * Azure Managed Redis has one name, and tells its nodes by numbers: that address and a port each. A certificate holds for
 * the name alone, so with TLS a node is called by it. Where several nodes are named in the settings each has an address of
 * its own, and is called by what it says.
 * @returns how to call the node at an address; undefined where it is called by what it says
 */
export function calledByName([first, ...others]: readonly [string, ...string[]]) {
  const { protocol, hostname } = new URL(first);
  const isOneName = protocol === 'rediss:' && others.length === 0 && isIP(bare(hostname)) === 0;
  return (address: string): Called | undefined => {
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? [];
    return isOneName && isIP(bare(host)) !== 0 ? { host: hostname, port: Number(port) } : undefined;
  };
}

/** Without the brackets in which an address of IPv6 may stand. */
const bare = (host: string) => host.replace(/^\[(.*)\]$/, '$1');
