import type { Guide } from '../guide/guide.ts';
import type { Outgoing } from './http.ts';

export type Refusal = (status: number, headers?: Readonly<Record<string, string>>) => Outgoing;

/** One fixed body in JSON for whatever is refused or fails: it says nothing of the cause, and holds the two numbers. */
export function makeRefusal(guide: Guide): Refusal {
  const words = guide.frame('en');
  const message = `${words('errors/sorry').text} ${words('bar/emergency').text}. ${guide.numbers.helpline.name}: ${words('bar/helpline').text}.`;
  return (status, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ error: { code: String(status), message } }),
  });
}
