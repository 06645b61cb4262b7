import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allowedService } from '../../../src/channels/bot-framework/service-url.ts';
import { readConfig } from '../../../src/settings/config.ts';
import { closing } from '../../support/closing.ts';
import { activity, makeBot, NOON, onEachSdk } from './bot.ts';
import { APP_ID, keyServer, pair, token } from './channel-keys.ts';
import { connector } from './connector.ts';

onEachSdk(() => {
  let listener: Server;
  let port: number;
  let hits = 0;
  const key = pair('key', ['msteams', 'webchat']);
  let keys: Awaited<ReturnType<typeof keyServer>>;
  beforeAll(async () => {
    keys = await keyServer([key]);
    listener = createServer((_request, response) => {
      response.statusCode = 302;
      response.setHeader('location', `http://127.0.0.1:${port}/again`);
      response.end();
    });
    closing(() => {
      listener.closeAllConnections();
      listener.close();
    });
    listener.on('connection', () => {
      hits += 1;
    });
    await new Promise<void>((resolve) => {
      listener.listen(0, '127.0.0.1', resolve);
    });
    port = (listener.address() as AddressInfo).port;
  });

  const shapes: [string, () => string][] = [
    ['plain', () => `http://127.0.0.1:${port}/`],
    ['https', () => `https://127.0.0.1:${port}/`],
    ['by name', () => `http://localhost:${port}/`],
    ['with a query that swallows the path', () => `http://127.0.0.1:${port}/internal?a=`],
    ['with a fragment', () => `http://127.0.0.1:${port}/#`],
    ['user before the host', () => `http://smba.trafficmanager.net@127.0.0.1:${port}/`],
    ['decimal address', () => `http://2130706433:${port}/`],
    ['hexadecimal address', () => `http://0x7f.1:${port}/`],
    ['version 6', () => `http://[::ffff:127.0.0.1]:${port}/`],
    ['full-width letters', () => `http://１２７.0.0.1:${port}/`],
    ['a lookalike host', () => `http://smba.trafficmanager.net.localhost:${port}/`],
    ['backslashes', () => `http:\\\\127.0.0.1:${port}\\`],
  ];

  const withId = { MicrosoftAppId: APP_ID, MicrosoftAppTenantId: 't', MicrosoftAppPassword: 'p' };

  describe.each<[string, Record<string, string>]>([
    ['no AppId', {}],
    ['an empty AppId', { MicrosoftAppId: '' }],
    ['an AppId', withId],
  ])('with %s', (_name, environment) => {
    test('there are 12 shapes', () => expect(shapes).toHaveLength(12));

    test.each(shapes)('%s: refused, nobody called', async (_shape, url) => {
      const serviceUrl = url();
      const authorization = `Bearer ${await token(key, NOON, { serviceurl: serviceUrl })}`;
      const post = makeBot(readConfig({ ...environment, BOT_OPENID_METADATA: keys.address }));
      for (const type of ['message', 'invoke', 'conversationUpdate', 'endOfConversation']) {
        const body = activity({
          type,
          text: 'exit',
          replyToId: 'sent-1',
          serviceUrl,
          deliveryMode: undefined,
        });
        expect((await post(body, { authorization })).status).toBe(401);
      }
      expect(hits).toBe(0);
    });
  });

  test('whoever waits for the reply in the response is never called, not even to take messages back', async () => {
    const channel = await connector();
    const post = makeBot({ BOT_SERVICE_URLS: [channel.origin] });
    const local = { serviceUrl: `${channel.origin}/`, deliveryMode: undefined };
    await post(activity(local));
    expect(channel.posted()).toHaveLength(1);
    const serviceUrl = `http://127.0.0.1:${port}/`;
    expect((await post(activity({ serviceUrl, value: { go: 'exit' } }))).status).toBe(200);
    await post(activity(local));
    const value = { action: { type: 'Action.Execute', verb: 'turn', data: { go: 'exit' } } };
    const card = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'sent-2', value };
    expect((await post(activity({ serviceUrl, ...card }))).status).toBe(200);
    await channel.close();
    expect(hits).toBe(0);
  });

  test.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.trafficmanager.net', true],
    ['https://europe.webchat.botframework.com/', true],
    ['https://botframework.com.evil.example/', false],
    ['https://notbotframework.com/', false],
    ['https://evil.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net./', false],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://SMBA.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net\\@evil.example/', false],
    ['https://smba.trafficmanager.net/?a=', false],
    ['https://smba.trafficmanager.net/#', false],
    ['https://smba.trafficmanager.net/?', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['file:///etc/hosts', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s is allowed: %s', (url, allowed) => expect(allowedService(url, [])).toBe(allowed));

  test('an origin from the settings is allowed, by http on this machine alone', () => {
    const extra = ['http://localhost:56150', 'http://bot.example', 'https://gcc.example'];
    expect(allowedService('http://localhost:56150/_connector', extra)).toBe(true);
    expect(allowedService('http://localhost:56151/_connector', extra)).toBe(false);
    expect(allowedService('http://bot.example/', extra)).toBe(false);
    expect(allowedService('https://gcc.example/teams', extra)).toBe(true);
  });
});
