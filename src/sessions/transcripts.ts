/** Something that was said in a conversation. */
export interface Entry {
  /** Its place: the time it was written, in milliseconds, and always later than the entry before. */
  readonly at: number;
  readonly text: string;
}

export interface Writing {
  /** Short hash of what caused it: the same event is written down once. */
  readonly event?: string;
  readonly now: number;
  readonly ttlSeconds: number;
}

/**
 * What was said in conversations of channels that must be able to say it again after a lost connection.
 * Keys are hashes; entries hold nothing a person typed, and die together after their time to live. Places grow even
 * when a conversation begins again after its end, so that a reader never takes something new for something old.
 */
export interface Transcripts {
  /** Adds entries at the end, and gives the first one's place; or the place that the event got when it came before. */
  append(key: string, texts: readonly string[], writing: Writing): Promise<number>;
  /** Everything goes but these last words, which readers may still fetch for a short while. Gives their place. */
  end(key: string, texts: readonly string[], writing: Writing): Promise<number>;
  /** Entries after a place; undefined when there is no such conversation. */
  since(key: string, place: number): Promise<readonly Entry[] | undefined>;
  /** The place an event got; undefined when it has not been written down. */
  find(key: string, event: string): Promise<number | undefined>;
  delete(key: string): Promise<void>;
  /** Calls when there may be something new, from any instance, until the function that it gives is called. */
  follow(key: string, wake: () => void): Promise<() => void>;
  /** True the first time in that long, and never again. */
  once(name: string, ttlSeconds: number): Promise<boolean>;
}

/** Entries held of one conversation: far more than anybody reads again; the oldest go. */
export const MOST_ENTRIES = 200;
