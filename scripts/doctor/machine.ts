import type { Fault } from '../../src/content/fault.ts';
import type { ConfigFault } from '../../src/settings/config-error.ts';

/** What the machine looks like from here; each is found out before, so that the diagnosis has no side effects. */
export interface Machine {
  /** As `process.versions.node`. */
  readonly node: string;
  /** What is wrong with the content; empty when it loads. */
  readonly content: readonly Fault[];
  /** Places of the content that are still to be filled in. */
  readonly left?: number;
  /** Who listens at HOST and PORT: nobody, this product itself, or something else. */
  readonly port: 'free' | 'ours' | 'taken';
  /** The channel's signing keys: their server's clock in milliseconds since 1970, or why there are none. */
  readonly keys?: { readonly theirTime?: number } | { readonly failed: string };
  /** Whether Redis takes what it is given and writes it to disk, or why it does not. */
  readonly redis?: { readonly saves: boolean } | { readonly failed: string };
  readonly now: number;
  /** Settings whose package is not installed. */
  readonly missing: readonly ConfigFault[];
}
