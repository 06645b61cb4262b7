import { connect, type Socket } from 'node:net';

/** A connection to a server of ours, for what `fetch` would never send. */
export const reach = (url: string): Socket =>
  connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);

/** Everything that is said to these bytes, until the connection closes. */
export const raw = (text: string, url: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = reach(url);
    let said = '';
    socket
      .on('data', (data) => (said += data.toString()))
      .on('close', () => resolve(said))
      .write(text);
  });
