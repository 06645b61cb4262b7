import type { Guide } from '../guide/guide.ts';
import type { Outgoing } from './http.ts';

export type Refusal = (status: number, headers?: Readonly<Record<string, string>>) => Outgoing;

/** One body in JSON for whatever is refused or fails: it says nothing of the cause, and holds the two numbers. */
export function makeRefusal(guide: Guide, clock: () => Date): Refusal {
  const message = () => {
    const { emergency, helpline } = guide.bar('en', clock());
    const sorry = guide.frame('en')('errors/sorry').text;
    return `${sorry} ${emergency.label.text}. ${helpline.name}: ${helpline.label.text}.`;
  };
  return (status, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ error: { code: String(status), message: message() } }),
  });
}
