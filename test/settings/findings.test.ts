import { inspectConfig } from '../../src/settings/config.ts';
import { settingFindings } from '../../src/settings/findings.ts';

const key = (letter: string) => letter.repeat(43);
const REDIS_URL = 'redis://127.0.0.1:6379';
const told = (settings: Record<string, string>) =>
  settingFindings(inspectConfig({ REDIS_URL, SEAL_KEYS: key('A'), ...settings }).config).map(
    ({ kind, where, words }) => `${kind} ${where}: ${words}`,
  );

test('one key, or a rotation with a key of its own for what is kept, is in order', () => {
  expect(told({})).toEqual([]);
  expect(told({ SEAL_KEYS: `${key('A')},${key('B')}`, HASH_KEY: key('B') })).toEqual([]);
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'the same key twice',
    { SEAL_KEYS: `${key('A')},${key('A')}`, HASH_KEY: key('A') },
    /^fault SEAL_KEYS: .* twice/,
  ],
  [
    'the same token key twice',
    { DIRECT_LINE_KEYS: `${key('A')} ${key('A')}` },
    /^fault DIRECT_LINE_KEYS: .* twice/,
  ],
  [
    'three keys',
    { SEAL_KEYS: [key('A'), key('B'), key('C')].join(), HASH_KEY: key('C') },
    /^advice SEAL_KEYS: It holds more than two keys/,
  ],
  [
    'two keys, and nothing that stays when the last goes',
    { SEAL_KEYS: `${key('A')},${key('B')}` },
    /^advice HASH_KEY: .* Set it to the one that is last where it runs now/,
  ],
])('a rotation left half done is told: %s', (_name, settings, words) => {
  expect(told(settings)).toEqual([expect.stringMatching(words)]);
});

test('HASH_KEY set as the advice says finds what was kept before', async () => {
  const { hashWith, sealingKeys: keysOf } = await import('../../src/sealing/sealing-keys.ts');
  const before = hashWith('', keysOf([key('A'), key('B')]));
  expect(hashWith(key('B'), keysOf([key('A')]))('id')).toBe(before('id'));
});
