import type { Outgoing } from '../channels/http.ts';
import type { Guide } from '../guide/guide.ts';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** The body of every error: fixed words and the two numbers, as a page or as JSON. It says nothing of the cause. */
export function makeTrouble(guide: Guide): (status: number, json: boolean) => Outgoing {
  const { emergency, helpline } = guide.numbers;
  const title = guide.phrase('en', 'interface:title').text;
  const sorry = guide.phrase('en', 'interface:errors/sorry').text;
  const text = `${sorry} ${guide.phrase('en', 'interface:bar/emergency').text}. ${helpline.name}: ${
    guide.phrase('en', 'interface:bar/helpline').text
  }.`;
  const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(sorry)}</p>
<p><a href="tel:${emergency.tel}">${escaped(guide.phrase('en', 'interface:bar/emergency').text)}</a></p>
<p>${escaped(helpline.name)}: <a href="tel:${helpline.tel}">${escaped(guide.phrase('en', 'interface:bar/helpline').text)}</a></p>
<p><a href="/">${escaped(guide.phrase('en', 'interface:controls/restart').text)}</a></p>
</main>
</body>
</html>
`;
  const headers = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
  return (status, json) => ({
    status,
    headers: { ...headers, 'content-type': json ? 'application/json' : 'text/html; charset=utf-8' },
    body: json ? JSON.stringify({ error: { code: String(status), message: text } }) : page,
  });
}
