/** A mistake found in content that is otherwise well formed; `path` names the place inside the file. */
export interface Fault {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** Another place that has to do with it; the message ends with it. */
  readonly also?: { readonly file: string; readonly path: readonly (string | number)[] };
}
