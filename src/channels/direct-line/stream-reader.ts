import type { WebSocket } from 'ws';
import type { Entry, Transcripts } from '../../sessions/transcripts.ts';
import type { Person } from './tokens.ts';
import { activitySet } from './transcript-line.ts';

/** About as many characters as go out at once: the next are read when these are on their way. */
const BATCH = 64 * 1024;

/** Where a stream begins. */
export interface Opening {
  readonly key: string;
  readonly person: Person;
  readonly watermark: number;
}

type Socket = Pick<WebSocket, 'close' | 'OPEN' | 'readyState'> & {
  send(text: string, done: (error?: Error) => void): void;
};

/** Reads on and sends, one batch after another; being woken meanwhile means one look more. */
export function makeStreamReader(
  transcripts: Pick<Transcripts, 'since'>,
  { key, person, watermark }: Opening,
  socket: Socket,
): () => void {
  let place = watermark;
  let reading = false;
  let again = false;

  async function readOn(): Promise<void> {
    try {
      do {
        again = false;
        let rest: readonly Entry[] = (await transcripts.since(key, place)) ?? [];
        while (rest.length > 0 && socket.readyState === socket.OPEN) {
          const batch = batchOf(rest);
          rest = rest.slice(batch.length);
          place = batch.at(-1)?.at ?? place;
          await sent(socket, activitySet(person, batch, place));
        }
      } while (again);
    } finally {
      // In the same breath as the last look at `again`: what wakes a moment later begins anew.
      reading = false;
    }
  }
  return () => {
    again = true;
    if (reading) return;
    reading = true;
    // The store did not answer: the client reads the same place again on a new connection.
    readOn().catch(() => socket.close(1011));
  };
}

function batchOf(entries: readonly Entry[]): readonly Entry[] {
  let size = 0;
  const end = entries.findIndex(({ text }) => {
    size += text.length;
    return size > BATCH;
  });
  return end < 0 ? entries : entries.slice(0, Math.max(end, 1));
}

const sent = (socket: Socket, text: string) =>
  new Promise<void>((resolve, reject) => {
    socket.send(text, (error) => (error ? reject(error) : resolve()));
  });
