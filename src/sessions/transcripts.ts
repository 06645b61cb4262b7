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
  /** Stands first, at its place, where nothing has been written yet: readers may have it already. */
  readonly first?: Entry;
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
  /** The last entries, so many at most. */
  tail(key: string, most: number): Promise<readonly Entry[]>;
  /** The place an event got; undefined when it has not been written down. */
  find(key: string, event: string): Promise<number | undefined>;
  delete(key: string): Promise<void>;
  /** Calls when there may be something new, from any instance, until the function that it gives is called. */
  follow(key: string, wake: () => void): Promise<() => void>;
  /** True the first time in that long, and never again. */
  once(name: string, ttlSeconds: number): Promise<boolean>;
  /** A conversation begins in which nobody has said anything: it is held apart, and gives way to others. True the first time. */
  open(key: string, opened: Opened, ttlSeconds: number): Promise<boolean>;
  opened(key: string): Promise<Opened | undefined>;
}

/** All that is known of a conversation before its person's first word. */
export interface Opened {
  readonly at: number;
  readonly language?: string;
}

/** There are too many conversations at once for one more. */
export class NoRoom extends Error {
  constructor() {
    super('too many conversations at once');
    this.name = 'NoRoom';
  }
}

/** Entries held of one conversation: far more than anybody reads again; the oldest go. */
export const MOST_ENTRIES = 200;
