/** The request cannot be read; `status` is 400, 413 or 415. It carries nothing of the body. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}
