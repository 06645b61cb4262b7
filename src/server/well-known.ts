import type { Route } from '../channels/http.ts';

/** A promise of who reads reports must be renewed: this far ahead, from whenever it is asked for. */
const DAYS = 90;

/** Pages that lead out or are for programs say nothing to whoever searches. The page itself may be found: that helps. */
const ROBOTS = 'User-agent: *\nDisallow: /exit\nDisallow: /api/\nDisallow: /v3/\nDisallow: /webchat\n';

/** What others look for at fixed addresses: where to report a weakness (RFC 9116), and what search engines may read. */
export function wellKnownRoutes(contact: string, clock: () => Date): Route[] {
  const text = (path: string, body: () => string): Route => ({
    method: 'get',
    path,
    cheap: true,
    handle: async () => ({
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: body(),
    }),
  });
  const until = () => new Date(clock().getTime() + DAYS * 86_400_000).toISOString();
  return [
    text(
      '/.well-known/security.txt',
      () => `Contact: ${contact}\nExpires: ${until()}\nPreferred-Languages: en\n`,
    ),
    text('/robots.txt', () => ROBOTS),
  ];
}
