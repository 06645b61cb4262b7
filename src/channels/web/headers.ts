interface Sources {
  readonly style: string;
  readonly script?: string;
}

/** Sent with every page, besides what every answer carries (basic-headers.ts). Nothing runs that we did not write. */
export function pageHeaders(
  frameAncestors: readonly string[],
  { style, script = "'none'" }: Sources,
): Readonly<Record<string, string>> {
  const parents = frameAncestors.length > 0 ? frameAncestors.join(' ') : "'none'";
  const policy = [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${parents}`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'x-dns-prefetch-control': 'off',
    // Search engines may find the page, and keep no copy: numbers in it would grow old.
    'x-robots-tag': 'noarchive',
    ...(frameAncestors.length > 0
      ? { 'cross-origin-resource-policy': 'cross-origin' }
      : { 'x-frame-options': 'DENY' }),
  };
}
