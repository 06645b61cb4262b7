import { STATUS_CODES } from 'node:http';
import type { Outgoing } from './http.ts';

/** An answer as it stands on the wire, for a socket that has no response object. It is the last on its connection. */
export function rawAnswer({ status, headers = {}, body = '' }: Outgoing): Buffer {
  const bytes = Buffer.from(body);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
    `content-length: ${bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes]);
}
