import { createServer, type IncomingMessage, request as plainRequest, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { closing } from '../../support/closing.ts';

/**
 * The login service from which the bot gets its own token, on this machine. The SDK asks for it by https at a fixed
 * name; here the call is led to loopback, so that nothing leaves the machine.
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
      state.asked.push({ host: request.headers.host ?? '', path: request.url ?? '', form });
      if (state.hanging) held.push(() => answer(request, response));
      else answer(request, response);
    });
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', 'application/json');
    if (state.refusing && request.url?.includes('/oauth2/')) response.statusCode = 401;
    response.end(JSON.stringify(body(request)));
  };
  const body = ({ url = '', headers }: IncomingMessage) =>
    url.includes('/oauth2/') && state.refusing
      ? {
          error: 'invalid_client',
          error_description: 'AADSTS7000222: canary expired',
          error_codes: [7000222],
        }
      : url.includes('/oauth2/')
        ? { token_type: 'Bearer', expires_in: 3600, access_token: 'a-token-of-the-bot' }
        : {
            tenant_discovery_endpoint: `https://${headers.host}/tenant/v2.0/.well-known/openid-configuration`,
            authorization_endpoint: `https://${headers.host}/tenant/oauth2/v2.0/authorize`,
            token_endpoint: `https://${headers.host}/tenant/oauth2/v2.0/token`,
            issuer: `https://${headers.host}/tenant/v2.0`,
            metadata: [],
          };
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const spy = jest.spyOn(https, 'request').mockImplementation(((...args: unknown[]) => {
    const [first, second, third] = args;
    const url = first instanceof URL || typeof first === 'string' ? new URL(first) : undefined;
    const options = (url ? second : first) as Record<string, unknown>;
    const done = (url ? third : second) as never;
    const host = url?.hostname ?? String(options['hostname'] ?? options['host']);
    const path = url ? url.pathname + url.search : String(options['path']);
    const headers = { ...(options['headers'] as object), host };
    return plainRequest(
      { method: options['method'] as string, headers, path, host: '127.0.0.1', port },
      done,
    );
  }) as never);
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
