import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signingKeys } from '../../../src/channels/bot-framework/signing-keys.ts';
import { activity, makeBot, onEachSdk } from './bot.ts';
import { APP_ID, keyServer, pair, token } from './channel-keys.ts';

onEachSdk(() => {
  const first = pair('first', ['msteams']);
  const second = pair('second', ['msteams']);
  let server: Awaited<ReturnType<typeof keyServer>>;
  let now: number;
  beforeEach(async () => {
    server = await keyServer([first]);
    now = Date.parse('2026-11-25T12:00:00Z');
  });
  afterEach(() => server.close());

  const until = async (holds: () => boolean) => {
    for (let tries = 0; tries < 100 && !holds(); tries++) await pause(10);
    expect(holds()).toBe(true);
  };
  const finds = async (keys: ReturnType<typeof signingKeys>, kid: string) =>
    (await keys.find(kid)) !== undefined;

  test('fifty questions at once are one fetch, and the next day is another', async () => {
    const keys = signingKeys(server.address, () => now);
    const found = await Promise.all(Array.from({ length: 50 }, () => finds(keys, 'first')));
    expect(found).toEqual(Array(50).fill(true));
    expect(server.state.fetches).toBe(1);
    now += 23 * 3_600_000;
    expect(await finds(keys, 'first')).toBe(true);
    expect(server.state.fetches).toBe(1);
    now += 2 * 3_600_000;
    expect(await finds(keys, 'first')).toBe(true);
    await until(() => server.state.fetches === 2);
  });

  test('a key made since is found, once 30 seconds have passed', async () => {
    const keys = signingKeys(server.address, () => now);
    await keys.find('first');
    server.state.keys = [first, second];
    expect(await finds(keys, 'second')).toBe(false);
    now += 30_000;
    expect(await finds(keys, 'second')).toBe(true);
  });

  test('a key of another kind among them turns nobody away', async () => {
    const other = { ...second, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
    server.state.keys = [other, first];
    const keys = signingKeys(server.address, () => now);
    expect(await finds(keys, 'first')).toBe(true);
    expect(await finds(keys, 'second')).toBe(false);
  });

  test.each([
    ['gzipped', true],
    ['with a byte order mark', true],
    ['redirected', false],
  ] as const)('keys that come %s are read: %s', async (form, read) => {
    server.state.mode = form;
    expect(
      await finds(
        signingKeys(server.address, () => now),
        'first',
      ),
    ).toBe(read);
  });

  test.each(['down', 'hanging'] as const)('old keys go on at once while the server is %s', async (mode) => {
    const keys = signingKeys(server.address, () => now);
    await keys.find('first');
    server.state.mode = mode;
    now += 25 * 3_600_000;
    const before = performance.now();
    expect(await finds(keys, 'first')).toBe(true);
    expect(performance.now() - before).toBeLessThan(1_000);
    await until(() => server.state.fetches === 2);
  });

  test('a clock that was set back does not stop the fetching', async () => {
    server.state.mode = 'down';
    const keys = signingKeys(server.address, () => now);
    await keys.find('first');
    server.state.mode = 'well';
    now -= 2 * 3_600_000;
    expect(await finds(keys, 'first')).toBe(true);
  });

  test('with the server down, 50 messages are one fetch in 30 seconds, and each is refused at once', async () => {
    server.state.mode = 'down';
    const clock = () => new Date(now);
    const post = makeBot(
      {
        MicrosoftAppId: APP_ID,
        MicrosoftAppTenantId: 't',
        MicrosoftAppPassword: 'p',
        BOT_OPENID_METADATA: server.address,
      },
      { clock },
    );
    const knock = async () => {
      const authorization = `Bearer ${await token(first, clock())}`;
      const body = activity({ channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' });
      return (await post(body, { authorization })).status;
    };
    const before = performance.now();
    expect(new Set(await Promise.all(Array.from({ length: 50 }, knock)))).toEqual(new Set([401]));
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(server.state.fetches).toBe(1);
    now += 29_000;
    expect(await knock()).toBe(401);
    expect(server.state.fetches).toBe(1);
    now += 1_000;
    server.state.mode = 'well';
    expect(await knock()).toBe(200);
    expect(server.state.fetches).toBe(2);
  });

  test('with the server hanging, 50 forged messages are one fetch, and a known key waits for none of them', async () => {
    const clock = () => new Date(now);
    const parts = { MicrosoftAppId: APP_ID, MicrosoftAppTenantId: 't', MicrosoftAppPassword: 'p' };
    const post = makeBot({ ...parts, BOT_OPENID_METADATA: server.address }, { clock });
    const knock = async (kid: string) => {
      const authorization = `Bearer ${await token(first, clock(), {}, { kid })}`;
      const body = activity({ channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' });
      return (await post(body, { authorization })).status;
    };
    expect(await knock('first')).toBe(200);
    now += 30_000;
    server.state.mode = 'hanging';
    const forged = Promise.all(Array.from({ length: 50 }, () => knock('unknown')));
    const before = performance.now();
    expect(await knock('first')).toBe(200);
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(new Set(await forged)).toEqual(new Set([401]));
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(server.state.fetches).toBe(2);
  });

  test('a server that hangs costs two seconds once, then nothing', async () => {
    server.state.mode = 'hanging';
    const keys = signingKeys(server.address, () => now);
    const before = performance.now();
    expect(await finds(keys, 'first')).toBe(false);
    expect(performance.now() - before).toBeLessThan(2_500);
    const again = performance.now();
    expect(await finds(keys, 'first')).toBe(false);
    expect(performance.now() - again).toBeLessThan(1_000);
    expect(server.state.fetches).toBe(1);
  });

  test('keys are not fetched over plain http from elsewhere', async () => {
    expect(
      await finds(
        signingKeys('http://keys.example/openid', () => now),
        'first',
      ),
    ).toBe(false);
  });
});
