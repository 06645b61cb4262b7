import type { Guide } from '../guide/guide.ts';
import type { Outgoing } from './http.ts';

export type Refusal = (status: number, headers?: Readonly<Record<string, string>>, why?: string) => Outgoing;

/**
 * One body in JSON for whatever is refused or fails: it holds the two numbers, and says nothing of the cause but where
 * `why` is given, fixed words for whoever writes a program.
 */
export function makeRefusal(guide: Guide, clock: () => Date): Refusal {
  const message = (why = guide.frame('en')('errors/sorry').text) => {
    const { emergency, helpline } = guide.bar('en', clock());
    return `${why} ${emergency.label.text}. ${helpline.name}: ${helpline.label.text}.`;
  };
  return (status, headers = {}, why = undefined) => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ error: { code: String(status), message: message(why) } }),
  });
}
