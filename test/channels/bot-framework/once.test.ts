import { activity, makeBot, only, replies, type Sent } from './bot.ts';

const values = (sent: Sent) => sent.suggestedActions?.actions.map(({ value }) => value) ?? [];
const button = (q: string, n: number, v: string, more: object = {}) =>
  activity({ text: 'x', value: { q, n, v }, ...more });

test('an event that is delivered five times at once gives five equal replies and one turn', async () => {
  const post = makeBot();
  await post(activity());
  const again = activity({ text: 'No' });
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(again)));
  const texts = answers.map((answer) => replies(answer)[0]?.text);
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('What would help?');
  expect(values(await only(post(activity())))[0]).toMatchObject({ n: 2 });
});

test('a second tap explains itself and shows the current question', async () => {
  const post = makeBot();
  await post(activity());
  await post(button('start.danger', 1, 'no'));
  const sent = await only(post(button('start.danger', 1, 'no')));
  expect(sent.text).toMatch(/^That button belongs to an earlier question/);
  expect(sent.text).toContain('What would help?');
});

test('two taps on Back take one answer away', async () => {
  const post = makeBot();
  for (const text of ['', '2', '1']) await post(activity({ text }));
  const area = await only(post(activity()));
  const back = area.suggestedActions?.actions.find(({ title }) => title === 'Back')?.value;
  const first = await only(post(activity({ value: back })));
  const second = await only(post(activity({ value: back })));
  expect(first.text).toContain('What would help?');
  expect(second.text).toContain('What would help?');
  expect(second.text).toContain('earlier question');
});

test.each([
  ['danger', { q: 'start.danger', n: 1, v: 'yes' }, 'Who to call now'],
  ['999', { go: 'emergency' }, 'Who to call now'],
  ['exit', { go: 'exit' }, '999'],
])('%s counts from a button of any age', async (_name, value, text) => {
  const post = makeBot();
  await post(activity());
  for (const answer of ['No', '1', '1', '2']) await post(activity({ text: answer }));
  const sent = await only(post(activity({ text: 'x', value })));
  expect(sent.text).toContain(text);
  expect(sent.text).not.toContain('earlier question');
});

test('a button outlives the conversation: the first question, with a word about it', async () => {
  const sent = await only(makeBot()(button('domestic-abuse.area', 7, 'skip')));
  expect(sent.text).toContain('Is anyone in danger right now?');
  expect(sent.text).toContain('earlier question');
});

test('two conversations never meet', async () => {
  const post = makeBot();
  await post(activity({ text: 'No' }));
  const other = await only(post(activity({ conversation: { id: 'conversation-2' } })));
  expect(other.text).toContain('Is anyone in danger right now?');
});

test.each(['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event', 'trace', 'handoff'])(
  '%s is no turn and gets no answer',
  async (type) => {
    const post = makeBot();
    await post(activity());
    expect(replies(await post(activity({ type, text: 'No' })))).toEqual([]);
    expect((await only(post(activity()))).text).toContain('Is anyone in danger right now?');
  },
);
