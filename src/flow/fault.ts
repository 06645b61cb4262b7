/** A mistake found in content that is otherwise well formed; `path` names the place inside the file. */
export interface Fault {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}
