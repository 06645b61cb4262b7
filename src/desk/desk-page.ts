import type { Outgoing } from '../channels/http.ts';

/** What the officer's browser asks for. */
export interface DeskRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  /** The fields of a form that was sent. */
  readonly form?: URLSearchParams;
  /** The words of a file that was sent with it. */
  readonly file?: string;
}

/** One page of the desk: what it answers to the addresses that are its own. */
export interface DeskPage {
  readonly path: string;
  show?(asked: DeskRequest): Outgoing | Promise<Outgoing>;
  /** For a form that is sent to it. */
  take?(asked: DeskRequest): Outgoing | Promise<Outgoing>;
}
