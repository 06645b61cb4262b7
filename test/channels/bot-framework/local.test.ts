import { activity, makeBot } from './bot.ts';

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
  if (status !== 200) expect(answer.body).toMatch(/999.*0808 2000 247/);
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
  ['101 members', activity({ membersAdded: Array(101).fill({ id: 'x' }) })],
  ['entities as a word', activity({ entities: 'x' })],
  ['attachments without a type', activity({ attachments: [{}] })],
  ['locale as a number', activity({ locale: 7 })],
])('an odd body is 400 with the numbers: %s', async (_name, body) => {
  const answer = await makeBot()(body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatch(/999.*0808 2000 247/);
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
