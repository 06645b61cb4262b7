/** What is known of a reply that did not get through. */
export interface Failure {
  /** The channel's answer; absent when none came. */
  readonly status?: number | undefined;
  /** Its `Retry-After` header, as it stood. */
  readonly retryAfter?: string | null | undefined;
  /** Our own sign-in was refused: nothing was sent at all, and nothing will be until somebody mends it. */
  readonly signIn?: boolean;
  /** Nothing was sent, and the next try may be luckier. */
  readonly unsent?: boolean;
}

/** A reply did not get through. It says how, never what was sent. */
export class DeliveryError extends Error {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  readonly signIn: boolean;
  readonly unsent: boolean;

  constructor({ status, retryAfter, signIn = false, unsent = false }: Failure = {}) {
    super(status === undefined ? 'the channel did not answer' : `the channel answered ${status}`);
    this.status = status;
    this.retryAfter = retryAfter ?? undefined;
    this.signIn = signIn;
    this.unsent = unsent;
  }
}
