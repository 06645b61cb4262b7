/**
 * Sent with every answer, whatever it is: an answer that says more (a page that holds a style, a list of sites that may
 * show it) takes the place of the line concerned. Nothing of ours is kept by a browser, or by anything on the way.
 */
export const BASIC_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
