import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { closing } from './closing.ts';

/** A network in between that can forget the connections it has: they stay open, and nothing passes any more. */
export async function forgetful(target: string) {
  const { hostname, port, protocol } = new URL(target);
  const pairs: [Socket, Socket][] = [];
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.pipe(far);
    far.pipe(near);
    pairs.push([near, far]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing(() => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `${protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    forget() {
      for (const [near, far] of pairs) {
        near.unpipe(far).resume();
        far.unpipe(near).resume();
      }
    },
  };
}
