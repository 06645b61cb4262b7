import { connect } from 'node:net';

/** Milliseconds after which a connection that is still open is one too many; the product lets go of the slowest in 15 s. */
const LONGEST = 20_000;

export interface Said {
  readonly text: string;
  /** It neither answered nor let go. */
  readonly hung: boolean;
  readonly refused: boolean;
}

/** Sends bytes on a connection of its own, in one or in several pieces; gives all that was said until it closed. @param silence milliseconds in which nothing comes, after which it is given up: a request by halves is answered late. 0: never */
export function send(
  port: number,
  pieces: readonly Buffer[],
  parts: boolean,
  silence: number,
): Promise<Said> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    let refused = false;
    let hung = false;
    const late = setTimeout(() => {
      hung = true;
      socket.destroy();
    }, LONGEST);
    socket.setTimeout(silence, () => socket.destroy());
    socket.on('data', (data) => chunks.push(data));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      refused = error.code === 'ECONNREFUSED';
    });
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ text: Buffer.concat(chunks).toString('latin1'), hung, refused });
    });
    // Closing our end would have the product drop what it has not answered.
    const writeOn = (at: number) => {
      const piece = pieces[at];
      if (piece === undefined || socket.destroyed) return;
      socket.write(piece);
      if (parts) setImmediate(() => writeOn(at + 1));
      else writeOn(at + 1);
    };
    writeOn(0);
  });
}
