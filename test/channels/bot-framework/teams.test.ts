import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { BOTH_NUMBERS, numberOf, telOf } from '../../support/council.ts';
import { guide, makeBot, NOON, onEachSdk, only, type Post, replies, type Sent, sessionsOn } from './bot.ts';
import {
  actionsOf,
  cardOf,
  elements,
  fromTeams,
  installed,
  joined,
  pressed,
  saidBy,
  textsOf,
} from './teams.ts';

onEachSdk(() => {
  let post: Post;
  beforeEach(() => {
    post = makeBot({ PUBLIC_URL: 'https://help.example.gov.uk/' });
  });
  const NOTICE = /Your employer may keep and read this chat\. You can use this page/;
  const NOTICE_ALONE = /Your employer may keep and read this chat\./;
  const refreshed = async (data: unknown, more: Record<string, unknown> = {}) =>
    JSON.parse(String((await post(pressed(data, more))).body));

  test('the first event brings the employer notice with the private link, then the question', async () => {
    const sent = await only(post(joined()));
    expect(saidBy(sent)).toMatch(
      /^Community safety information\n\nYour employer may keep and read this chat\. You can/,
    );
    expect(saidBy(sent)).toContain('https://help.example.gov.uk/');
    expect(textsOf(cardOf(sent))).toContain('Is anyone in danger right now?');
  });

  const events = { members: () => joined(), installation: () => installed() };
  const orders: (keyof typeof events)[][] = [
    ['members', 'installation'],
    ['installation', 'members'],
    ['members', 'installation', 'installation', 'members'],
  ];
  const meetings = orders.flatMap((order) =>
    (['one after the other', 'at once', 'at once, on two instances'] as const).map(
      (how) => [order, how] as const,
    ),
  );

  test.each([
    ['its data', { action: { data: JSON.stringify({ q: 'start.danger', n: 9, v: 'yes' }) } }],
    ['all of it', JSON.stringify({ action: { data: { q: 'start.danger', n: 9, v: 'yes' } } })],
  ])('a press acts when %s comes as a string', async (_name, value) => {
    const { value: card } = await refreshed({}, { value });
    expect(textsOf(card)).toContain('Who to call now');
  });

  test.each(meetings)('joining is told by %j, %s: one welcome', async (order, how) => {
    const sessions = sessionsOn(memoryStore(() => NOON.getTime()));
    const posts = [makeBot({}, { sessions }), makeBot({}, { sessions })] as const;
    post = posts[0];
    const send = (kind: (typeof order)[number], index: number) =>
      posts[how.endsWith('instances') ? ((index % 2) as 0 | 1) : 0](events[kind]());
    const answers = [];
    if (how === 'one after the other')
      for (const [i, kind] of order.entries()) answers.push(await send(kind, i));
    else answers.push(...(await Promise.all(order.map(send))));
    const sent = answers.flatMap(replies);
    expect(sent).toHaveLength(1);
    expect(saidBy(sent[0] as Sent)).toMatch(NOTICE_ALONE);
    const pressedFirst = await refreshed({ q: 'start.danger', n: 1, v: 'no' });
    expect(textsOf(pressedFirst.value)).not.toEqual(
      expect.arrayContaining([expect.stringContaining('earlier question')]),
    );
    expect(textsOf(pressedFirst.value)).toContain('What would help?');
  });

  test('words that come before the news of joining bring the notice, and the news brings nothing more', async () => {
    const first = await only(post(fromTeams({ text: 'No' })));
    expect(saidBy(first)).toMatch(NOTICE);
    const more = [await post(installed()), await post(joined())];
    expect(more.flatMap(replies)).toEqual([]);
  });

  test('a new version of the app writes to nobody', async () => {
    expect(replies(await post(installed({ action: 'add-upgrade' })))).toEqual([]);
    expect(saidBy(await only(post(fromTeams())))).toMatch(NOTICE);
  });

  test('the notice is given once', async () => {
    await post(joined());
    const next = await only(post(fromTeams({ text: 'No' })));
    expect(saidBy(next)).not.toMatch(NOTICE);
  });

  test('with no public address the notice names no link', async () => {
    const sent = await only(makeBot()(joined()));
    expect(saidBy(sent)).toContain('Your employer may keep and read this chat.');
    expect(saidBy(sent)).not.toMatch(/https?:/);
  });

  test('a card is accessible, of version 1.5, and every button falls back', async () => {
    const card = cardOf(await only(post(joined())));
    expect(card).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      lang: 'en',
      speak: 'Community safety information',
    });
    expect(
      elements(card)
        .filter(({ type }) => type === 'TextBlock')
        .every(({ wrap }) => wrap === true),
    ).toBe(true);
    expect(elements(card).find(({ style }) => style === 'heading')?.['text']).toBe(
      'Is anyone in danger right now?',
    );
    for (const { type, title, data, fallback } of actionsOf(card)) {
      expect(type).toBe('Action.Execute');
      expect(fallback).toEqual({ type: 'Action.Submit', title, data });
    }
    expect(JSON.stringify(card)).not.toContain('"Input.');
  });

  test('a button refreshes the card in place, and nothing is sent', async () => {
    await post(joined());
    const answer = await refreshed({ q: 'start.danger', n: 1, v: 'no' });
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(textsOf(answer.value)).toContain('What would help?');
  });

  test('an invoke that is none of ours is 501, with the numbers', async () => {
    const answer = await post({ ...pressed({}), name: 'composeExtension/query' });
    expect(answer.status).toBe(501);
    expect(answer.body).toMatch(BOTH_NUMBERS);
  });

  test('a Submit of an older client is answered as a message', async () => {
    await post(joined());
    const sent = await only(post(fromTeams({ value: { q: 'start.danger', n: 1, v: 'no' } })));
    expect(textsOf(cardOf(sent))).toContain('What would help?');
  });

  test('numbers are text and links, in the card and in the text that stays', async () => {
    await post(joined());
    await refreshed({ q: 'start.danger', n: 1, v: 'no' });
    const sent = await only(post(fromTeams({ value: { q: 'start.need', n: 2, v: 'being-hurt' } })));
    expect(saidBy(sent)).toContain('(tel:999)');
    expect(saidBy(sent)).toContain(`(tel:${telOf('national-da-helpline')})`);
    const texts = textsOf(cardOf(sent)).join('\n');
    expect(texts).toContain(`Phone: ${numberOf('moor-council')}`);
    expect(texts).toContain(`[Call ${numberOf('moor-council')}](tel:${telOf('moor-council')})`);
  });

  test.each([
    ['a group', { conversationType: 'groupChat', isGroup: true }],
    ['a channel', { conversationType: 'channel', isGroup: true }],
    ['something new', { conversationType: 'meeting' }],
  ])('%s gets a fixed refusal with no topic and 999 alone', async (_name, conversation) => {
    for (const text of ['my partner hurts me', 'he has a knife', '999', 'exit']) {
      const sent = await only(post(fromTeams({ text, conversation: { id: '19:x', ...conversation } })));
      expect(sent).toMatchObject({ text: 'I work in private chats only. In an emergency call 999.' });
      expect(sent.attachments ?? []).toHaveLength(0);
    }
    const card = await refreshed({ go: 'exit' }, { conversation: { id: '19:x', ...conversation } });
    expect(card).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'I work in private chats only. In an emergency call 999.',
    });
  });

  test('joining a group is answered once', async () => {
    const conversation = { id: '19:x', conversationType: 'groupChat', isGroup: true };
    const answers = await Promise.all([post(joined({ conversation })), post(installed({ conversation }))]);
    expect(answers.flatMap(replies)).toHaveLength(1);
  });

  test('a mention is not part of the words', async () => {
    await post(joined());
    const mention = { type: 'mention', text: '<at>Bot</at>', mentioned: { id: '28:bot' } };
    const sent = await only(post(fromTeams({ text: '<at>Bot</at>&nbsp;No\n', entities: [mention] })));
    expect(textsOf(cardOf(sent))).toContain('What would help?');
  });

  test('an edit is no turn', async () => {
    await post(joined());
    expect(
      replies(
        await post(
          fromTeams({ type: 'messageUpdate', text: 'No', channelData: { eventType: 'editMessage' } }),
        ),
      ),
    ).toEqual([]);
  });

  test('a file is refused kindly; formatted words are no file', async () => {
    await post(joined());
    const file = await only(
      post(fromTeams({ attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example/a' }] })),
    );
    expect(saidBy(file)).toContain('I cannot read files or pictures.');
    expect(saidBy(file)).toMatch(BOTH_NUMBERS);
    expect(textsOf(cardOf(file))).toContain('Is anyone in danger right now?');
    const words = await only(
      post(fromTeams({ text: 'No', attachments: [{ contentType: 'text/html', content: '<p>No</p>' }] })),
    );
    expect(saidBy(words)).not.toContain('files');
    expect(textsOf(cardOf(words))).toContain('What would help?');
  });

  test('exit says goodbye with 999 alone, and what stays', async () => {
    await post(joined());
    const sent = await only(post(fromTeams({ text: 'exit' })));
    const all = saidBy(sent);
    expect(all).toContain('999');
    expect(all).not.toContain('0808');
    expect(all).toContain('What you wrote stays until you delete it.');
    expect(actionsOf(cardOf(sent))).toEqual([]);
  });

  test.each(['remove', 'remove-upgrade'])('%s of the app forgets the conversation', async (action) => {
    await post(fromTeams({ text: 'No' }));
    expect(replies(await post(installed({ action })))).toEqual([]);
    expect(textsOf(cardOf(await only(post(fromTeams()))))).toContain('Is anyone in danger right now?');
  });

  test('summary, card name and first words are neutral at every turn', async () => {
    await post(joined());
    for (const text of ['No', '1', '1', '1', '1']) {
      const sent = await only(post(fromTeams({ text })));
      expect(sent.summary).toBe('Community safety information');
      expect(saidBy(sent)).toMatch(/^Community safety information\n/);
      expect(cardOf(sent)['speak']).toBe('Community safety information');
    }
  });

  test('the language of the client begins the conversation where we speak it', async () => {
    const language = guide.languages.find((id) => id !== 'en') ?? 'en';
    const sent = await only(post(fromTeams({ locale: `${language}-XX` })));
    expect(cardOf(sent)['lang']).toBe(language);
    const unknown = await only(makeBot()(fromTeams({ locale: 'tlh-XX' })));
    expect(cardOf(unknown)['lang']).toBe('en');
    const entities = [{ type: 'clientInfo', locale: `${language}_XX` }];
    const client = await only(makeBot()(fromTeams({ locale: '', entities })));
    expect(cardOf(client)['lang']).toBe(language);
  });
});
