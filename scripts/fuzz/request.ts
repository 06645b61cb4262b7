/** A request before it is written: whatever is wrong with it has been put there. */
export interface Asked {
  method: string;
  target: string;
  version: string;
  headers: [string, string][];
  body: Buffer | undefined;
  /** How the length of the body is told. */
  length: 'true' | 'chunked' | 'none';
}

export const asked = (
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Asked => ({
  method,
  target,
  version: 'HTTP/1.1',
  headers: Object.entries({ host: '127.0.0.1', ...headers }),
  body: body === undefined ? undefined : Buffer.from(body),
  length: 'true',
});

/** As it goes over the wire. */
export function bytesOf({ method, target, version, headers, body, length }: Asked): Buffer {
  const told: [string, string][] =
    body === undefined || length === 'none'
      ? []
      : [length === 'chunked' ? ['transfer-encoding', 'chunked'] : ['content-length', String(body.length)]];
  const head = [...headers, ...told].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const start = Buffer.from(`${method} ${target} ${version}\r\n${head}\r\n`);
  if (body === undefined) return start;
  if (length !== 'chunked') return Buffer.concat([start, body]);
  const middle = body.length >> 1;
  const chunks = [body.subarray(0, middle), body.subarray(middle)].filter((part) => part.length > 0);
  const parts = chunks.flatMap((part) => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([start, ...parts, Buffer.from('0\r\n\r\n')]);
}
