import { setTimeout as pause } from 'node:timers/promises';
import { activity, makeBot, NOON, onEachSdk, type Post } from './bot.ts';
import { APP_ID, keyServer, pair, token } from './channel-keys.ts';
import { connector } from './connector.ts';
import { loginService } from './login.ts';

onEachSdk(() => {
  /** The way there and back as in production: the channel's token in, the bot's own token out. */
  const key = pair('key', ['msteams']);
  let channel: Awaited<ReturnType<typeof connector>>;
  let keys: Awaited<ReturnType<typeof keyServer>>;
  let login: Awaited<ReturnType<typeof loginService>>;
  let appId: string;
  let post: Post;
  let told: string[];
  let now: Date;
  let bots = 0;
  beforeEach(async () => {
    // The SDK keeps tokens for the whole process: each test is another bot.
    appId = APP_ID.replace(/.$/, String(++bots));
    channel = await connector();
    keys = await keyServer([key]);
    login = await loginService();
    told = [];
    now = NOON;
    const parts = { tell: (line: string) => told.push(line), clock: () => now };
    const settings = {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: 'our-tenant',
      MicrosoftAppPassword: 'our-secret',
      BOT_OPENID_METADATA: keys.address,
      BOT_SERVICE_URLS: [channel.origin],
    };
    post = makeBot(settings, parts);
  });
  afterEach(async () => {
    await Promise.all([channel.close(), keys.close(), login.close()]);
  });

  async function say(text: string) {
    const serviceUrl = `${channel.origin}/`;
    const authorization = `Bearer ${await token(key, now, { aud: appId, serviceurl: serviceUrl })}`;
    const body = activity({ channelId: 'msteams', serviceUrl, text, deliveryMode: undefined });
    return post(body, { authorization });
  }

  test('a signed message is answered at its service address, with a token of our own', async () => {
    expect(await say('hello')).toMatchObject({ status: 200 });
    expect(await say('No')).toMatchObject({ status: 200 });
    expect(channel.posted()).toHaveLength(2);
    expect(channel.posted().map(({ authorization }) => authorization)).toEqual(
      Array(2).fill('Bearer a-token-of-the-bot'),
    );
    const asked = login.state.asked.filter(({ path }) => path.includes('/oauth2/'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.host).toBe('login.microsoftonline.com');
    expect(asked[0]?.path).toMatch(/^\/our-tenant\/oauth2\/v2\.0\/token/);
    expect(Object.fromEntries(asked[0]?.form ?? [])).toMatchObject({
      client_id: appId,
      client_secret: 'our-secret',
      grant_type: 'client_credentials',
      scope: 'https://api.botframework.com/.default',
    });
  });

  test('a login service that is slow: the channel is asked in time to deliver again, nothing comes late, and the next message is answered', async () => {
    login.state.hanging = true;
    const before = performance.now();
    expect((await say('hello')).status).toBe(502);
    expect(performance.now() - before).toBeLessThan(3_000);
    expect(channel.posted()).toHaveLength(0);
    login.release();
    await pause(300);
    expect(channel.posted()).toHaveLength(0);
    expect((await say('No')).status).toBe(200);
    expect(channel.posted()).toHaveLength(1);
  });

  test('a secret that has expired is told once an hour, in plain words and nobody’s', async () => {
    login.state.refusing = true;
    for (const text of ['canary words', 'No']) expect((await say(text)).status).toBe(200);
    expect(channel.posted()).toHaveLength(0);
    expect(told).toEqual([expect.stringMatching(/MicrosoftAppPassword is wrong or has expired.*new secret/)]);
    now = new Date(now.getTime() + 3_600_000);
    await say('No');
    expect(told).toHaveLength(2);
    expect(told.join()).not.toMatch(/canary|conversation-1|person-1|activity-|our-|AADSTS/);
    login.state.refusing = false;
    expect((await say('No')).status).toBe(200);
    expect(channel.posted()).toHaveLength(1);
  });

  test('a channel that refuses our token is told too; one that a person has left is not', async () => {
    channel.state.treatment = 'blocked';
    await say('hello');
    expect(told).toEqual([]);
    channel.state.treatment = 'unknown';
    expect((await say('hello')).status).toBe(200);
    expect(told).toEqual([expect.stringContaining('our own sign-in fails')]);
  });
});
