import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Some proxies write the port beside the address. */
const PORT = /^(?:\[([0-9a-f:.]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/i;
const bare = (address: string) => {
  const [, six, four] = PORT.exec(address.trim()) ?? [];
  return six ?? four ?? address.trim();
};

/**
 * The network that a request comes from: an IPv4 address, or the 64 bits that one line has of IPv6. Undefined for this
 * machine: whoever that stands for, a proxy that nobody named or a program, is not one person.
 * @param trusted proxies whose X-Forwarded-For is believed; from anybody else it is only words
 */
export function makeNetworkOf(trusted: readonly string[]): (request: IncomingMessage) => string | undefined {
  const trust = proxyaddr.compile([...trusted]);
  return (request) => {
    const address = bare(proxyaddr(request, trust) ?? '');
    if (!ipaddr.isValid(address)) return 'unknown';
    const known = ipaddr.process(address);
    if (known.range() === 'loopback') return undefined;
    return known.kind() === 'ipv4' ? known.toString() : known.toByteArray().slice(0, 8).join('.');
  };
}
