import { generateKeyPairSync } from 'node:crypto';
import { makeFoundGood } from '../../../src/channels/bot-framework/found-good.ts';

const key = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;

test('a token is found good by its own key for five minutes, and no other token or key with it', () => {
  let now = 0;
  const [own, other] = [key(), key()];
  const found = makeFoundGood(() => now);
  expect(found.has(own, 'token')).toBe(false);
  found.add(own, 'token');
  expect(found.has(own, 'token')).toBe(true);
  expect(found.has(own, 'tokem')).toBe(false);
  expect(found.has(other, 'token')).toBe(false);
  now = 299_999;
  expect(found.has(own, 'token')).toBe(true);
  now = 300_000;
  expect(found.has(own, 'token')).toBe(false);
});

test('a clock that is set back keeps nothing good for longer', () => {
  let now = 1_000_000_000;
  const own = key();
  const found = makeFoundGood(() => now);
  found.add(own, 'token');
  now = 0;
  expect(found.has(own, 'token')).toBe(false);
});

test('a hundred are remembered at most: the oldest goes first', () => {
  const own = key();
  const found = makeFoundGood(() => 0);
  for (let at = 0; at <= 100; at++) found.add(own, String(at));
  expect(found.has(own, '0')).toBe(false);
  expect(found.has(own, '1')).toBe(true);
  expect(found.has(own, '100')).toBe(true);
});
