/** Sent with every answer of the web page. Nothing runs that we did not serve, and nothing says where a link came from. */
export function pageHeaders(
  frameAncestors: readonly string[],
  style: string,
): Readonly<Record<string, string>> {
  const parents = frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'";
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${parents}`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    ...(frameAncestors.length > 0 ? {} : { 'x-frame-options': 'DENY' }),
  };
}
