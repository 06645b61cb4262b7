import type { Outgoing } from '../channels/http.ts';
import type { Guide } from '../guide/guide.ts';

/** The page that a browser is shown instead of an answer. */
export type TroublePage = Required<Pick<Outgoing, 'headers' | 'body'>>;

/** The body of every error: fixed words and the two numbers, as a page or as JSON. It says nothing of the cause. */
export function makeTrouble(guide: Guide, page: TroublePage): (status: number, json: boolean) => Outgoing {
  const words = (key: string) => guide.phrase('en', `interface:${key}`).text;
  const { name } = guide.numbers.helpline;
  const message = `${words('errors/sorry')} ${words('bar/emergency')}. ${name}: ${words('bar/helpline')}.`;
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
  return (status, json) =>
    json
      ? { status, headers, body: JSON.stringify({ error: { code: String(status), message } }) }
      : { status, ...page };
}
