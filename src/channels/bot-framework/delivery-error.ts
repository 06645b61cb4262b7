/** What is known of a reply that did not get through. */
export interface Failure {
  /** The channel's answer; absent when none came. */
  readonly status?: number | undefined;
  /** Its `Retry-After` header, as it stood. */
  readonly retryAfter?: string | null | undefined;
  /** Our own sign-in failed: nothing was sent at all. */
  readonly signIn?: boolean;
}

/** A reply did not get through. It says how, never what was sent. */
export class DeliveryError extends Error {
  readonly status: number | undefined;
  readonly retryAfter: string | undefined;
  readonly signIn: boolean;

  constructor({ status, retryAfter, signIn = false }: Failure = {}) {
    super(status === undefined ? 'the channel did not answer' : `the channel answered ${status}`);
    this.status = status;
    this.retryAfter = retryAfter ?? undefined;
    this.signIn = signIn;
  }
}
