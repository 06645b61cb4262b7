import { makeTokenCheck } from '../../../src/channels/bot-framework/token-check.ts';
import { NOON } from './bot.ts';
import { APP_ID, ISSUER, pair, token } from './channel-keys.ts';

const serviceUrl = 'https://smba.trafficmanager.net/teams/';
const signer = pair('key', ['msteams']);

/** A check that has just found `good` to be good, and whose clock and keys can be changed. */
async function afterOneGood() {
  const state = { now: NOON, key: signer.publicKey as typeof signer.publicKey | undefined };
  const check = makeTokenCheck({
    issuer: ISSUER,
    audience: APP_ID,
    keys: { find: async () => state.key && { key: state.key, endorsements: ['msteams'] } },
    clock: () => state.now,
  });
  const good = `Bearer ${await token(signer, NOON, { serviceurl: serviceUrl })}`;
  const asks = (authorization: string, more = {}) =>
    check(authorization, { channelId: 'msteams', serviceUrl, ...more });
  expect(await asks(good)).toBe(true);
  return { state, good, asks };
}

test('the same token again is good, a minute later too', async () => {
  const { state, good, asks } = await afterOneGood();
  state.now = new Date(NOON.getTime() + 60_000);
  expect(await asks(good)).toBe(true);
});

test('a token that differs from a good one in its last sign alone is not', async () => {
  const { good, asks } = await afterOneGood();
  // The last sign of a signature of 256 bytes holds two bits: each of these is another one.
  for (const last of ['A', 'Q', 'g', 'w'].filter((sign) => !good.endsWith(sign)))
    expect(await asks(good.slice(0, -1) + last)).toBe(false);
});

test('a good token is nothing to another service, another channel, or after its end', async () => {
  const { state, good, asks } = await afterOneGood();
  expect(await asks(good, { serviceUrl: 'https://smba.trafficmanager.net/other/' })).toBe(false);
  expect(await asks(good, { channelId: 'webchat' })).toBe(false);
  state.now = new Date(NOON.getTime() + 24 * 60 * 60_000);
  expect(await asks(good)).toBe(false);
});

test('a good token is nothing once its key has gone, or another has its name', async () => {
  const { state, good, asks } = await afterOneGood();
  state.key = undefined;
  expect(await asks(good)).toBe(false);
  state.key = pair('key', ['msteams']).publicKey;
  expect(await asks(good)).toBe(false);
});
