import { connect, type Socket } from 'node:net';
import { asked, bytesOf } from '../fuzz/request.ts';

const ORIGIN = 'https://council.example';
/** One network of a stranger's, as a trusted proxy would name it. */
const STRANGER = { 'x-forwarded-for': '203.0.113.9' };
const FORM = { ...STRANGER, 'content-type': 'application/x-www-form-urlencoded' };

/** Keeps so many going for ever: each begins again when it has ended. */
function forever(count: number, once: (at: number) => Promise<unknown>): void {
  for (let at = 0; at < count; at++) {
    const again = (): void =>
      void once(at).then(
        () => setImmediate(again),
        () => setTimeout(again, 20),
      );
    again();
  }
}

/** Where strangers come from who pass by the proxy. */
const ELSEWHERE = '127.0.0.2';

/** Sends bytes, and then what it is told; over when the other end lets go. */
const held = (port: number, bytes: Buffer, then: (socket: Socket) => void = () => undefined) =>
  new Promise<void>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: ELSEWHERE, allowHalfOpen: true });
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.write(bytes);
    then(socket);
  });

/** Bytes of words, each of which grows when it is read: 2,000 of them are 18 KB in a form. */
const grown = (sign: string) => `say=${encodeURIComponent(sign.repeat(2_000))}`;

const post = async (port: number, path: string, headers: Record<string, string>, body?: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return answer.text();
};
const line = (path: string) => `/v3/directline/${path}`;
const FROM = { ...STRANGER, origin: ORIGIN };

async function begun(port: number) {
  const { token } = JSON.parse(await post(port, line('tokens/generate'), FROM)) as { token: string };
  const mine = { ...FROM, authorization: `Bearer ${token}` };
  const { conversationId } = JSON.parse(await post(port, line('conversations'), mine)) as {
    conversationId: string;
  };
  return { mine, conversationId };
}

/** What a stranger can do to take the service away from everybody: each goes on until its process ends. */
export const ATTACKS: Readonly<Record<string, (port: number) => void>> = {
  'words that grow': (port) =>
    forever(4, (at) => post(port, '/', FORM, grown(['\u3316', '\ufdfa', 'ﷺ', '\u0e33'][at] ?? '\u3316'))),
  'requests in one breath': (port) => {
    const page = bytesOf(asked('GET', '/', STRANGER));
    const breath = Buffer.concat(Array.from({ length: 1_000 }, () => page));
    // Nothing of the answers is read.
    forever(100, () => held(port, breath, (socket) => socket.pause()));
  },
  'upgrades that are refused': (port) => {
    const upgrade = bytesOf(
      asked('GET', '/', {
        ...STRANGER,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
      }),
    );
    forever(900, () => held(port, upgrade, (socket) => socket.on('data', () => undefined)));
  },
  'conversations that are begun': (port) => forever(16, () => begun(port)),
  'one voice that never stops': (port) =>
    forever(8, async () => {
      const { mine, conversationId } = await begun(port);
      const place = line(`conversations/${conversationId}/activities`);
      const said = JSON.stringify({ type: 'message', from: { id: 'a' }, text: 'he has a knife' });
      for (;;) {
        await post(port, place, { ...mine, 'content-type': 'application/json' }, said);
        await post(port, '/', FORM, 'say=my+neighbour+plays+music');
      }
    }),
};
