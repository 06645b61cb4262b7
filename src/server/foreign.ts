import type { IncomingHttpHeaders } from 'node:http';

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : undefined);

/**
 * True when a browser says that a page of another site made it send this form. Our own page sends "null" as its origin,
 * since it tells nobody where it was; old browsers send nothing at all. Both are ours: see docs/decisions.
 */
export function isForeign(headers: IncomingHttpHeaders, publicUrl?: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'cross-site' || site === 'same-site';
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return false;
  // A proxy may have written another host over ours.
  const forwarded = String(headers['x-forwarded-host'] ?? '')
    .split(',', 1)[0]
    ?.trim();
  return ![host, forwarded, hostOf(publicUrl ?? '')].includes(hostOf(origin) ?? 'none');
}
