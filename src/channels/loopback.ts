const LOOPBACK = /^(localhost|(::ffff:)?127\.\d+\.\d+\.\d+|\[::1\]|::1)$/;

/** Whether this names the machine itself: a host of the settings, of a web address, or the address of who connects. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Goes by https, or by http to this machine alone. */
export function staysPrivate(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
