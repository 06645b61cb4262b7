import type { Outgoing } from '../channels/http.ts';
import { makeRefusal } from '../channels/refusal.ts';
import type { Guide } from '../guide/guide.ts';

/** A page that a browser is shown instead of an answer, as it is now. */
export type TroublePage = () => Required<Pick<Outgoing, 'headers' | 'body'>>;

export interface TroublePages {
  readonly troublePage: TroublePage;
  /** For an address that does not exist; the same when left out. */
  readonly notFoundPage?: TroublePage;
  /** For a moment in which there is too much to do, and small for that; the same when left out. */
  readonly busyPage?: TroublePage;
}

export type Trouble = (status: number, json: boolean) => Outgoing;

/** Seconds after which whoever was turned away may ask again. */
const AGAIN = { 'retry-after': '2' };

/** The body of every error: fixed words and the two numbers, as a page or as JSON. It says nothing of the cause. */
export function makeTrouble(guide: Guide, pages: TroublePages, clock: () => Date): Trouble {
  const refused = makeRefusal(guide, clock);
  const { troublePage, notFoundPage = troublePage, busyPage = troublePage } = pages;
  const pageOf = (status: number) =>
    status === 404 ? notFoundPage : status === 503 ? busyPage : troublePage;
  return (status, json) => {
    const outgoing = json ? refused(status) : { status, ...pageOf(status)() };
    return status === 503 ? { ...outgoing, headers: { ...outgoing.headers, ...AGAIN } } : outgoing;
  };
}
