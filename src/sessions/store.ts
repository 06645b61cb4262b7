/** A stored document and the version it must still have when it is written back. */
export interface Stored {
  readonly version: number;
  readonly document: string;
}

/**
 * Where conversations of channels without a page of their own wait between turns.
 * Keys are hashes; documents hold no text that a person typed and die after their time to live.
 */
export interface Store {
  load(key: string): Promise<Stored | undefined>;
  /** Writes only when the stored version is still `version` (0: no document yet). False: somebody was faster. */
  save(key: string, version: number, document: string, ttlSeconds: number): Promise<boolean>;
  delete(key: string): Promise<void>;
}

/** Another instance was faster: read again and go on from what it wrote, so often. */
export const ATTEMPTS = 20;
