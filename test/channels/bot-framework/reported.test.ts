import { BOTH_NUMBERS } from '../../support/council.ts';
import { activity, makeBot, onEachSdk, only, type Post, replies } from './bot.ts';
import { actionsOf, cardOf, fromTeams, installed, joined, pressed, saidBy, textsOf } from './teams.ts';

/** What people who run such bots have reported of the channel, each with what is right here. */
onEachSdk(() => {
  let post: Post;
  beforeEach(() => {
    post = makeBot();
  });
  const QUOTE = '<quoted messageId="1778622003149"/>';
  const quoting = (text: string) =>
    fromTeams({ text, entities: [{ type: 'quotedReply', quotedReply: { messageId: '1778622003149' } }] });

  test('a quoted reply is read without the quote', async () => {
    await post(joined());
    expect(saidBy(await only(post(quoting(`${QUOTE} No`))))).toContain('What would help?');
    expect(saidBy(await only(post(quoting(`${QUOTE}\nhe has a knife`))))).toContain('Who to call now');
    const sent = await only(post(quoting(`${QUOTE} exit`)));
    expect(actionsOf(cardOf(sent))).toEqual([]);
    expect(saidBy(sent)).not.toContain('0808');
  });

  test.each([
    ['with no text of its own', '<at>Safety &amp; help</at> exit', { mentioned: { id: '28:bot' } }],
    ['as it reads', '<at>Safety & help</at> exit', { mentioned: { id: '28:bot', name: 'Safety & help' } }],
    ['behind the words', 'exit <at>Safety & help</at>', { mentioned: { id: '28:bot' } }],
    ['with null', '<at>Bot</at>&nbsp;exit', { mentioned: { id: '28:bot' }, text: null }],
  ])('a mention %s is no part of the words', async (_name, text, more) => {
    await post(joined());
    const sent = await only(post(fromTeams({ text, entities: [{ type: 'mention', ...more }] })));
    expect(actionsOf(cardOf(sent))).toEqual([]);
  });

  test('words as HTML are read', async () => {
    await post(joined());
    expect(saidBy(await only(post(fromTeams({ text: '<p>No</p>', textFormat: 'xml' }))))).toContain(
      'What would help?',
    );
  });

  test('a forwarded message brings no word about files', async () => {
    const attachments = [{ contentType: 'messageReference', content: '{}' }];
    const sent = await only(post(fromTeams({ text: 'he has a knife', attachments })));
    expect(saidBy(sent)).toContain('Who to call now');
    expect(saidBy(sent)).not.toContain('files');
  });

  test.each([
    ['nothing says what it is', { id: '19:abc@thread.v2' }, true],
    ['its kind is null', { id: '19:abc@thread.v2', conversationType: null, isGroup: null }, true],
    ['it says personal', { id: '19:abc@unq.gbl.spaces', conversationType: 'personal' }, false],
    ['it says that it is no group', { id: '19:abc@unq.gbl.spaces', isGroup: false }, false],
    ['it is a personal chat', { id: 'a:1abc' }, false],
  ])('a thread is read by several when %s', async (_name, conversation, group) => {
    const [sent] = replies(await post(fromTeams({ text: 'my partner hurts me', conversation })));
    expect(sent?.text === 'I work in private chats only. In an emergency call 999.').toBe(group);
  });

  test.each([
    ['en_GB', 'en'],
    ['ar_SA', 'ar'],
    ['zh-Hans', 'en'],
    ['ar-SA-u-nu-latn', 'ar'],
    ['ar.UTF-8', 'en'],
    [' ar', 'en'],
    ['', 'en'],
  ])('the locale %j is the language %s', async (locale, language) => {
    const sent = await only(post(activity({ locale, text: 'hello' })));
    expect((sent as { locale?: string }).locale).toBe(language);
  });

  test('a message with neither words nor files brings the question again', async () => {
    await post(joined());
    const { text: _, ...empty } = fromTeams({}) as Record<string, unknown>;
    expect(saidBy(await only(post(empty)))).toContain('Is anyone in danger right now?');
  });

  test('an old quote that comes beside the words as HTML changes nothing', async () => {
    await post(joined());
    const content = '<blockquote>Is anyone in danger right now?</blockquote><p>No</p>';
    const attachments = [{ contentType: 'text/html', content }];
    expect(saidBy(await only(post(fromTeams({ text: 'No', attachments }))))).toContain('What would help?');
  });

  test('one greeting, however often somebody is said to have come, and one conversation, whoever is named', async () => {
    const joining = () =>
      activity({ type: 'conversationUpdate', membersAdded: [{ id: 'bot-1' }, { id: 'person-1' }] });
    const greetings = [await post(joining()), await post(joining()), await post(joining())].flatMap(replies);
    expect(greetings).toHaveLength(1);
    await post(activity({ text: 'No' }));
    const sent = await only(post(activity({ text: '1', from: { id: 'person-2' } })));
    expect(sent.text).toContain('Where do you live?');
  });

  test('a conversation goes on when the channel answers from another of its hosts', async () => {
    await post(activity({ text: 'hello' }));
    await post(activity({ text: 'No', serviceUrl: 'https://europe.webchat.botframework.com/' }));
    const sent = await only(post(activity({ text: '1', serviceUrl: 'https://webchat.botframework.com/' })));
    expect(sent.text).toContain('Where do you live?');
  });

  test.each([
    ['typed numbers, where a button is dead', { text: '2' }],
    ['a value as a string', { value: '{"q":"start.danger","n":1,"v":"no"}' }],
    ['a value beside words', { text: 'No', value: { q: 'start.danger', n: 1, v: 'no' } }],
  ])('%s', async (_name, more) => {
    await post(joined());
    expect(saidBy(await only(post(fromTeams(more))))).toContain('What would help?');
  });

  test.each([
    ['no data', undefined],
    ['null', null],
    ['a list', []],
    ['words', 'he has a knife'],
    ['a deep object', { a: { b: { c: {} } } }],
    ['a question that is none', { q: 'x', n: 1, v: 'y' }],
  ])('a press that carries %s gets the card as it stands', async (_name, data) => {
    await post(joined());
    const answer = await post(pressed(data));
    expect(answer.status).toBe(200);
    expect(textsOf(JSON.parse(String(answer.body)).value)).toContain('Is anyone in danger right now?');
  });

  test.each([[undefined], [null], ['words'], [[]], [{ action: null }], [{ action: 'x' }]])(
    'an invoke whose value is %j gets the card as it stands',
    async (value) => {
      await post(joined());
      const answer = await post({ ...pressed({}), value });
      expect(answer.status).toBe(200);
      expect(textsOf(JSON.parse(String(answer.body)).value)).toContain('Is anyone in danger right now?');
    },
  );

  test('a card that refreshes by itself moves nothing and sends nothing, however often', async () => {
    await post(joined());
    const value = { action: { type: 'Action.Execute', verb: 'refresh' }, trigger: 'automatic' };
    for (let count = 0; count < 3; count++) {
      const answer = await post({ ...pressed({}), value });
      expect(JSON.parse(String(answer.body)).type).toBe('application/vnd.microsoft.card.adaptive');
      expect(String(answer.body)).not.toContain('"refresh"');
    }
    expect(JSON.stringify(await only(post(fromTeams())))).toContain('"n":1');
  });

  test.each([
    'composeExtension/query',
    'composeExtension/submitAction',
    'fileConsent/invoke',
    'actionableMessage/executeAction',
    'task/fetch',
    'task/submit',
    'signin/verifyState',
    'message/submitAction',
  ])('the invoke %s is none of ours: 501, with the numbers', async (name) => {
    const answer = await post({ ...pressed({}), name });
    expect(answer.status).toBe(501);
    expect(answer.body).toMatch(BOTH_NUMBERS);
  });

  const arabic = { locale: 'ar-SA' };
  const language = async (...events: Record<string, unknown>[]) => {
    let last: ReturnType<typeof replies>[number] | undefined;
    for (const event of events) last = replies(await post(event)).at(-1) ?? last;
    return last && cardOf(last)['lang'];
  };

  test.each<[string, Record<string, unknown>[], string]>([
    ['joining without, then installed', [joined(), installed(arabic), fromTeams(arabic)], 'ar'],
    ['installed, then joining without', [installed(arabic), joined(), fromTeams(arabic)], 'ar'],
    ['joining without, then words', [joined(), fromTeams({ ...arabic, text: 'لا' })], 'ar'],
    ['the first stays, whatever comes', [joined(arabic), fromTeams({ locale: 'en-GB' })], 'ar'],
    ['English is a language too', [joined({ locale: 'en-GB' }), fromTeams(arabic)], 'en'],
    ['one that we do not speak decides nothing', [joined({ locale: 'de-DE' }), fromTeams(arabic)], 'ar'],
    ['none at all', [joined(), fromTeams({ locale: null, entities: [] })], 'en'],
    [
      'once something is answered it is too late',
      [joined(), fromTeams({ text: 'No', locale: null, entities: [] }), fromTeams(arabic)],
      'en',
    ],
    [
      'chosen by the person, it stays',
      [joined(), fromTeams({ value: { language: 'ar' }, locale: null, entities: [] }), fromTeams(arabic)],
      'ar',
    ],
  ])('the first event that names a language decides: %s', async (_name, events, expected) => {
    expect(await language(...events)).toBe(expected);
  });

  test('a message that is read once more names no other language', async () => {
    const again = fromTeams({ locale: null, entities: [] });
    const first = await only(post(again));
    expect(cardOf(first)['lang']).toBe('en');
    expect(cardOf(await only(post(fromTeams({ ...again, ...arabic, id: 'another' }))))['lang']).toBe('ar');
  });

  test('an app that is put back after it was removed begins again, with the notice', async () => {
    await post(joined());
    await post(fromTeams({ text: 'No' }));
    await post(installed({ action: 'remove' }));
    const sent = await only(post(installed()));
    expect(saidBy(sent)).toContain('Your employer may keep and read this chat.');
    expect(saidBy(sent)).toContain('Is anyone in danger right now?');
  });
});
