import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyaddr from 'proxy-addr';

/** Some proxies write the port beside the address. */
const PORT = /^(?:\[([0-9a-f:.]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/i;
const bare = (address: string) => {
  const [, six, four] = PORT.exec(address.trim()) ?? [];
  return six ?? four ?? address.trim();
};

const UNNAMED =
  'A request brought X-Forwarded-For from an address that TRUSTED_PROXIES does not name. If that is your proxy, name it: until then all who come through it count as one.';

/**
 * The network that a request comes from: an IPv4 address, or the 64 bits that one line has of IPv6. Undefined for this
 * machine: whoever that stands for, a proxy that nobody named or a program, is not one person.
 * @param trusted proxies whose X-Forwarded-For is believed; from anybody else it is only words
 * @param tell told once, of no address, when anybody else sent it: if that was a proxy, all who come through it are one
 */
export function makeNetworkOf(
  trusted: readonly string[],
  tell: (words: string) => void = () => undefined,
): (request: IncomingMessage) => string | undefined {
  const trust = proxyaddr.compile([...trusted]);
  let told = false;
  return (request) => {
    const { headers, socket } = request;
    if (!told && headers['x-forwarded-for'] !== undefined && !trust(socket.remoteAddress ?? '', 0)) {
      told = true;
      tell(UNNAMED);
    }
    const address = bare(proxyaddr(request, trust) ?? '');
    if (!ipaddr.isValid(address)) return 'unknown';
    const known = ipaddr.process(address);
    return known.range() === 'loopback' ? undefined : networkAt(known);
  };
}

/**
 * The network that a connection comes from, whatever is said in it. Undefined for whoever speaks for many: this machine at
 * its usual address, a proxy that is named, and where no address is known.
 */
export function makePeerOf(trusted: readonly string[]): (address: string) => string | undefined {
  const trust = proxyaddr.compile([...trusted]);
  return (address) => {
    if (!ipaddr.isValid(address) || trust(address, 0)) return undefined;
    const known = ipaddr.process(address);
    return HERE.includes(known.toString()) ? undefined : networkAt(known);
  };
}

const HERE = ['127.0.0.1', '::1'];

const networkAt = (known: ipaddr.IPv4 | ipaddr.IPv6): string =>
  known.kind() === 'ipv4' ? known.toString() : known.toByteArray().slice(0, 8).join('.');
