import { BOTH_NUMBERS } from '../../support/council.ts';
import { activity, makeBot, onEachSdk, only } from './bot.ts';

onEachSdk(() => {
  test.each([
    ['this machine', {}, {}, {}, 200],
    ['another machine', {}, { loopback: false }, {}, 401],
    ['a bind that others reach', { HOST: '0.0.0.0' }, {}, {}, 401],
    ['a reverse proxy', {}, {}, { 'x-forwarded-for': '203.0.113.9' }, 401],
    ['a name that was pointed at this machine', {}, {}, { host: 'evil.example:3978' }, 401],
    ['no host', {}, {}, { host: '' }, 401],
  ])('with no AppId, %s', async (_name, config, incoming, headers, status) => {
    const answer = await makeBot(config, {}, incoming)(activity(), headers as Record<string, string>);
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.body).toMatch(BOTH_NUMBERS);
  });

  const deep = JSON.parse(`${'['.repeat(15)}${']'.repeat(15)}`);
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['words', 'hello'],
    ['a list', [activity()]],
    ['{}', {}],
    ['no type', activity({ type: undefined })],
    ['type as an object', activity({ type: { a: 1 } })],
    ['text as a list', activity({ text: ['a'] })],
    ['text as an object', activity({ text: { toString: 'x' } })],
    ['no conversation', activity({ conversation: undefined })],
    ['conversation without id', activity({ conversation: {} })],
    ['an id of 2,000 characters', activity({ conversation: { id: 'x'.repeat(2000) } })],
    ['no sender', activity({ from: undefined })],
    ['no recipient', activity({ recipient: undefined })],
  ])('an odd body is 400 with the numbers: %s', async (_name, body) => {
    const answer = await makeBot()(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(BOTH_NUMBERS);
  });

  test.each<[string, Record<string, unknown>]>([
    ['an id that is null', { id: null }],
    ['an id that is a number', { id: 7 }],
    ['an id of 2,000 characters', { id: 'x'.repeat(2000) }],
    ['a message that it answers, null', { replyToId: null }],
    ['a kind of conversation that is null', { conversation: { id: 'c', conversationType: null } }],
    ['a kind of conversation that is a list', { conversation: { id: 'c', conversationType: [] } }],
    ['a kind of conversation that is empty', { conversation: { id: 'c', conversationType: '' } }],
    ['a kind of conversation in capitals', { conversation: { id: 'c', conversationType: 'Personal' } }],
    ['isGroup in words', { conversation: { id: 'c', isGroup: 'no' } }],
    ['a locale that is a number', { locale: 7 }],
    ['a locale of 200 letters', { locale: 'x'.repeat(200) }],
    ['a name that is an object', { name: {} }],
    ['an attachment with no type', { attachments: [{}] }],
    ['an attachment that is null', { attachments: [null] }],
    ['21 attachments', { attachments: Array(21).fill({ contentType: 'image/png' }) }],
    ['attachments as an object', { attachments: {} }],
    ['entities as a word', { entities: 'x' }],
    ['entities that are none', { entities: [null, 5, 'x', { type: 7, text: {}, mentioned: 'x' }] }],
    ['51 entities', { entities: Array(51).fill({ type: 'clientInfo' }) }],
    ['101 members', { membersAdded: Array(101).fill({ id: 'x' }) }],
    ['members that are none', { membersAdded: [null, {}], membersRemoved: 'x' }],
    ['a timestamp that is none', { timestamp: {}, localTimestamp: 5, channelData: [] }],
  ])('a field that is only looked at never costs the message: %s', async (_name, odd) => {
    const sent = await only(makeBot()(activity({ text: 'he has a knife', ...odd })));
    expect(sent.text).toContain('Who to call now');
  });

  test.each([
    ['deep', deep],
    ['a turn that is a word', { q: 'start.danger', n: 'x', v: 'yes' }],
    ['an unknown control', { go: 'constructor' }],
    ['an unknown question', { q: '__proto__', n: 1, v: 'yes' }],
    ['an unknown answer', { q: 'start.danger', n: 0, v: 'toString' }],
    ['a language that is none', { language: 'xx' }],
    ['not JSON', '{'],
  ])('an odd button value is answered with the question: %s', async (_name, value) => {
    const answer = await makeBot()(activity({ value }));
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('999');
  });
});
