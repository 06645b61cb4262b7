import type { Outgoing } from '../channels/http.ts';
import { makeRefusal } from '../channels/refusal.ts';
import type { Guide } from '../guide/guide.ts';

/** The page that a browser is shown instead of an answer. */
export type TroublePage = Required<Pick<Outgoing, 'headers' | 'body'>>;

export type Trouble = (status: number, json: boolean) => Outgoing;

/** The body of every error: fixed words and the two numbers, as a page or as JSON. It says nothing of the cause. */
export function makeTrouble(guide: Guide, page: TroublePage, notFound = page): Trouble {
  const refused = makeRefusal(guide);
  return (status, json) => (json ? refused(status) : { status, ...(status === 404 ? notFound : page) });
}
