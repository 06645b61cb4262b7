import type { Guide } from '../../guide/guide.ts';
import type { Outgoing } from '../http.ts';

export const HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

export const json = (status: number, body: string): Outgoing => ({ status, headers: HEADERS, body });

/** One fixed body a status: it says nothing of the cause, and holds the two numbers. */
export function makeRefusal(guide: Guide): (status: number) => Outgoing {
  const say = (key: string) => guide.phrase('en', `interface:${key}`).text;
  const message = `${say('errors/sorry')} ${say('bar/emergency')}. ${guide.numbers.helpline.name}: ${say('bar/helpline')}.`;
  return (status) => json(status, JSON.stringify({ error: { code: String(status), message } }));
}
