import { freePort } from '../../scripts/stack/free-port.ts';
import { botFramework } from '../../src/channels/bot-framework/bot-framework.ts';
import { makeServer, type Server } from '../../src/server/server.ts';
import { memoryStore } from '../../src/sessions/memory-store.ts';
import { makeSessions } from '../../src/sessions/sessions.ts';
import { guide, NOON, onEachSdk, settings } from '../channels/bot-framework/bot.ts';
import { textsOf } from '../channels/bot-framework/teams.ts';
import { closing } from '../support/closing.ts';
import { numberOf } from '../support/council.ts';
import { type Playground, startPlayground } from './playground.ts';

/** The Microsoft 365 Agents Playground plays Teams: a conversation from the installation to the goodbye. */
onEachSdk((BOT_SDK) => {
  let playground: Playground;
  let server: Server;
  beforeAll(async () => {
    const port = await freePort();
    const hash = (text: string) => text;
    const sessions = makeSessions({ store: memoryStore(() => 0), guide, ttlSeconds: 1800, hash });
    const config = { ...settings, BOT_SDK, BOT_SERVICE_URLS: [`http://localhost:${port}`] };
    const { routes } = botFramework({ guide, sessions, config, clock: () => NOON, hash });
    server = makeServer({ guide, routes, troublePage: () => ({ headers: {}, body: '' }) });
    closing(server.close);
    const bot = await server.listen('127.0.0.1', 0);
    playground = await startPlayground(port, `http://127.0.0.1:${bot.port}/api/messages`);
  }, 20_000);

  const CHAT = 'personal-1';
  const from = () => ({ id: playground.config.currentUser.id });
  const say = (text: string, id = CHAT, mentions: object[] = []) =>
    playground.post(`/_conversation/v1/conversations/${id}/messages`, {
      type: 'text',
      text,
      textFormat: 'plain',
      from: from(),
      mentions,
    });
  const lastCard = () => playground.shown.filter(({ card }) => card).at(-1);
  /** Presses a card's button; gives the card that takes its place. */
  async function press(data: object): Promise<string[]> {
    const answer = (await playground.post('/_conversation/v1/invoke', {
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'turn', data } },
      from: from(),
      conversation: { id: CHAT },
      replyToId: lastCard()?.id,
    })) as { value: Parameters<typeof textsOf>[0] };
    return textsOf(answer.value);
  }
  const submit = (value: object) =>
    playground.post('/_conversation/v1/submit', {
      conversation: { id: CHAT },
      replyToId: lastCard()?.id,
      value,
      from: from(),
    });
  const cards = async (count: number, id = CHAT) => {
    await playground.messages(id, count);
    const card = lastCard()?.card;
    return card ? textsOf(card) : [];
  };

  test('installing the app gives one welcome, with the employer notice', async () => {
    await playground.post(`/_debug/conversation/${CHAT}/installation`, {});
    const sent = await playground.messages(CHAT, 1);
    expect(sent).toHaveLength(1);
    expect((await cards(1)).join('\n')).toMatch(
      /^Community safety information\nYour employer may keep and read this chat/,
    );
    expect(await cards(1)).toContain('Is anyone in danger right now?');
  });

  test('a walk by cards reaches contacts, each card in the place of the one before', async () => {
    expect(await press({ q: 'start.danger', n: 1, v: 'no' })).toContain('What would help?');
    expect(await press({ q: 'start.need', n: 2, v: 'being-hurt' })).toContain('Moor Council');
    await press({ q: 'home.area', n: 3, v: 'northmoor' });
    await press({ q: 'home.for-men', n: 4, v: 'skip' });
    const end = await press({ q: 'home.contact', n: 5, v: 'phone' });
    expect(end).toContain('Who can help');
    expect(end.join('\n')).toContain(`Phone: ${numberOf('moor-council')}`);
    expect(await playground.messages(CHAT, 1)).toHaveLength(1);
  });

  test('a client with Submit alone gets a message; an old button explains itself', async () => {
    await submit({ go: 'restart' });
    expect(await cards(2)).toContain('Is anyone in danger right now?');
    await submit({ q: 'start.need', n: 2, v: 'other-topics' });
    const texts = await cards(3);
    expect(texts.join('\n')).toMatch(/That button belongs to an earlier question/);
    expect(texts).toContain('Is anyone in danger right now?');
  });

  test('typed words, and an event that comes twice', async () => {
    await say('No');
    expect(await cards(4)).toContain('What would help?');
    const twice = {
      type: 'message',
      id: 'delivered-twice',
      text: '1',
      locale: 'en-GB',
      channelId: 'msteams',
      serviceUrl: playground.serviceUrl,
      conversation: { id: CHAT, conversationType: 'personal' },
      from: from(),
      recipient: { id: playground.config.bot.id },
    };
    await playground.post('/_internal/v1/customActivities', twice);
    await playground.post('/_internal/v1/customActivities', twice);
    const texts = await cards(6);
    expect(texts).toContain('Where do you live?');
    expect(await playground.messages(CHAT, 6)).toHaveLength(6);
  });

  test('a group is refused with 999 and no topic', async () => {
    const group = playground.config.groupChats[0]?.id ?? '';
    const bot = playground.config.bot.id;
    await say('<at>Test Bot</at> my partner hurts me', group, [
      { mentioned: { id: bot }, text: '<at>Test Bot</at>' },
    ]);
    const sent = await playground.messages(group, 1);
    expect(sent.map(({ text }) => text)).toEqual(['I work in private chats only. In an emergency call 999.']);
  });

  test('the language can be changed, and the controls stay', async () => {
    const texts = await press({ go: 'language' });
    expect(texts.join('\n')).toContain('999');
    expect(await press({ go: 'back' })).toContain('Where do you live?');
  });

  test('exit ends with 999 alone; nothing went beyond this machine', async () => {
    await say('exit');
    await playground.messages(CHAT, 7);
    expect(lastCard()?.card && textsOf(lastCard()?.card as never).join('\n')).not.toContain('0808');
    expect(playground.said()).not.toContain('OUTBOUND');
  });
});
