import { connect, type Socket } from 'node:net';

const HEAD_ENDS = '\r\n\r\n';

interface Asked {
  readonly resolve: (body: string) => void;
  readonly reject: (error: Error) => void;
}

export interface Asker {
  /** Posts JSON to a path, with more lines of a head, each with its end; gives the answer's body. One at a time. */
  ask(path: string, body: string, head?: string): Promise<string>;
  close(): void;
}

/**
 * A kept connection that asks with next to no work of its own: what asks shares its processors with what is asked, and
 * node's own client takes as much of them for a request as the program takes to answer it. It knows the answers of this
 * program and no others: a length is told, and one answer comes before the next is asked for.
 */
export function makeAsker(port: string): Asker {
  let socket: Socket | undefined;
  let parts: Buffer[] = [];
  let asked: Asked | undefined;
  const settle = (tell: (asked: Asked) => void) => {
    const one = asked;
    [asked, parts] = [undefined, []];
    if (one) tell(one);
  };
  const hear = (part: Buffer) => {
    parts.push(part);
    const all = parts.length === 1 ? part : Buffer.concat(parts);
    const ends = all.indexOf(HEAD_ENDS);
    if (ends < 0) return;
    const head = all.toString('latin1', 0, ends).toLowerCase();
    const from = ends + HEAD_ENDS.length;
    const length = Number(/content-length: (\d+)/.exec(head)?.[1]);
    if (all.length < from + length) return;
    if (head.includes('connection: close')) socket = undefined;
    if (!Number.isNaN(length) && head.startsWith('http/1.1 2'))
      return settle(({ resolve }) => resolve(all.toString('utf8', from)));
    // What is still to come of it is nobody's answer.
    const wrong = socket;
    socket = undefined;
    wrong?.destroy();
    settle(({ reject }) => reject(new Error(`an instance answered ${head.slice(0, 12)}, length ${length}`)));
  };
  const open = () => {
    const made = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
    const lost = (error?: unknown) => {
      if (socket !== made) return;
      socket = undefined;
      settle(({ reject }) => reject(error instanceof Error ? error : new Error('an instance hung up')));
    };
    return made.on('data', hear).on('error', lost).on('close', lost);
  };
  return {
    ask: (path, body, head = '') =>
      new Promise((resolve, reject) => {
        asked = { resolve, reject };
        socket ??= open();
        const length = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
        socket.write(`POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${head}${length}\r\n${body}`);
      }),
    close: () => socket?.destroy(),
  };
}
