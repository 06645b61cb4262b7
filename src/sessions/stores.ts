import { memoryStore } from './memory-store.ts';
import { memoryTranscripts } from './memory-transcripts.ts';
import type { Store } from './store.ts';
import type { Transcripts } from './transcripts.ts';

/** What chat channels keep between turns: in this process, or where several instances share it. */
export interface Stores {
  readonly store: Store;
  readonly transcripts: Transcripts;
  /** Runs a script in the store that instances share, for what they count together; absent where there is none. */
  count?(lua: string, keys: readonly [string, ...string[]], given: readonly string[]): Promise<unknown>;
  /** False while the last call failed; to ask has it tried again, for whoever asks next. */
  isWell(): boolean;
  close(): Promise<void>;
}

export function memoryStores(milliseconds: () => number): Stores {
  return {
    store: memoryStore(milliseconds),
    transcripts: memoryTranscripts(milliseconds),
    isWell: () => true,
    close: async () => undefined,
  };
}
