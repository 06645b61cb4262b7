import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closing } from '../../support/closing.ts';

const TOKEN = { token_type: 'Bearer', expires_in: 3600, access_token: 'a-token-of-the-bot' };
const REFUSAL = {
  error: 'invalid_client',
  error_description: 'AADSTS7000222: canary expired',
  error_codes: [7000222],
};
const HOST = 'login.microsoftonline.com';

/**
 * The login service from which the bot gets its own token, on this machine. It is asked for by https at a fixed name;
 * here the call is led to loopback, so that nothing leaves the machine.
 */
export async function loginService() {
  const held: (() => void)[] = [];
  const state = {
    hanging: false,
    refusing: false,
    asked: [] as { host: string; path: string; form: URLSearchParams }[],
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      state.asked.push({ host: HOST, path: request.url ?? '', form });
      if (state.hanging) held.push(() => answer(response));
      else answer(response);
    });
  });
  const answer = (response: ServerResponse) => {
    response.setHeader('content-type', 'application/json');
    if (state.refusing) response.statusCode = 401;
    response.end(JSON.stringify(state.refusing ? REFUSAL : TOKEN));
  };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const { fetch } = globalThis;
  const spy = jest.spyOn(globalThis, 'fetch').mockImplementation((address, options) => {
    const url = new URL(String(address));
    return fetch(url.host === HOST ? `http://127.0.0.1:${port}${url.pathname}` : address, options);
  });
  return {
    state,
    /** Answers what it has kept waiting. */
    release() {
      state.hanging = false;
      for (const late of held.splice(0)) late();
    },
    close: closing(() => {
      spy.mockRestore();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  };
}
