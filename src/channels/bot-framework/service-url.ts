import { isLoopback } from '../loopback.ts';

/**
 * Whether a reply may go to this address. The channel names it in every message, and a bot that posts wherever it is
 * told can be turned against the network it stands in. `*.trafficmanager.net` is no help: anybody can register there.
 * @param extra origins from the settings; http only for this machine.
 */
export function allowedService(serviceUrl: string, extra: readonly string[]): boolean {
  let url: URL;
  try {
    url = new URL(serviceUrl);
  } catch {
    return false;
  }
  if (/[?#@]/.test(serviceUrl)) return false;
  // The text itself must already be in the plain form: no spaces, odd slashes or escapes for a second parser to differ on.
  if (!serviceUrl.startsWith(`${url.origin}/`) && serviceUrl !== url.origin) return false;
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return false;
  if (extra.includes(url.origin)) return true;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return url.hostname === 'smba.trafficmanager.net' || url.hostname.endsWith('.botframework.com');
}
