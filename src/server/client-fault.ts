import type { Duplex } from 'node:stream';
import { partWith } from '../channels/raw-answer.ts';
import type { Trouble } from './trouble.ts';

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What Node itself cannot read gets the numbers too: its own answers are empty. */
export function makeClientFault(trouble: Trouble): (error: NodeJS.ErrnoException, socket: Duplex) => void {
  return ({ code = '' }, socket) => {
    // More of the same request after the answer.
    if (socket.writableEnded) return;
    const { _httpMessage: begun } = socket as { _httpMessage?: { headersSent: boolean } };
    if (code === 'ECONNRESET' || !socket.writable || begun?.headersSent) {
      socket.destroy();
      return;
    }
    partWith(socket, trouble(STATUS[code] ?? 400, false));
  };
}
