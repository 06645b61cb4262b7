import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { SignJWT } from 'jose';
import { closing } from '../../support/closing.ts';

export const ISSUER = 'https://api.botframework.com';
export const APP_ID = '00000000-0000-4000-8000-000000000001';

export interface Pair {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly endorsements: readonly string[] | undefined;
}

export function pair(kid: string, endorsements: readonly string[] | undefined): Pair {
  return { kid, endorsements, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

const jwk = ({ kid, publicKey, endorsements }: Pair) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  ...(endorsements ? { endorsements } : {}),
});

/** Ways in which a server may hand out what is right. */
export type Form = 'gzipped' | 'with a byte order mark' | 'redirected';

/** A channel's login service on this machine: it publishes keys, and can be made to fail or to hang. */
export async function keyServer(keys: Pair[]) {
  const state = { mode: 'well' as 'well' | 'down' | 'hanging' | Form, fetches: 0, keys };
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    if (request.url === '/openid') state.fetches += 1;
    if (state.mode === 'hanging') return;
    if (state.mode === 'down') {
      response.statusCode = 503;
      response.end();
      return;
    }
    const body =
      request.url === '/openid'
        ? { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` }
        : { keys: state.keys.map(jwk) };
    if (state.mode === 'redirected' && request.url === '/openid') {
      // In two steps: restify puts a writeHead of its own in place of Node's, which gives nothing back.
      response.writeHead(302, { location: '/elsewhere' });
      response.end();
      return;
    }
    if (state.mode === 'gzipped') {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(JSON.stringify(body)));
      return;
    }
    response.end(`${state.mode === 'with a byte order mark' ? '\uFEFF' : ''}${JSON.stringify(body)}`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    state,
    address: `http://127.0.0.1:${port}/openid`,
    close: closing(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  };
}

export interface TokenOptions {
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: KeyObject | Uint8Array;
}

/** A token as the channel makes it; a claim given as undefined is left out. Times are seconds since 1970. */
export function token(
  signer: Pair,
  now: Date,
  claims: object = {},
  options: TokenOptions = {},
): Promise<string> {
  const at = Math.floor(now.getTime() / 1000);
  const payload = {
    iss: ISSUER,
    aud: APP_ID,
    serviceurl: 'https://smba.trafficmanager.net/emea/',
    nbf: at - 60,
    exp: at + 3600,
    ...claims,
  };
  const { alg = 'RS256', kid = signer.kid, key = signer.privateKey } = options;
  return new SignJWT(Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined)))
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .sign(key);
}
