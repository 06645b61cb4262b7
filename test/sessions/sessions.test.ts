import { makeSessions } from '../../src/sessions/sessions.ts';
import type { Store } from '../../src/sessions/store.ts';
import { memoryStores } from '../../src/sessions/stores.ts';
import { makeTestGuide } from '../support/test-guide.ts';
import { fickle } from './fickle.ts';

const { guide, numbers } = makeTestGuide(['en']);
const now = new Date('2026-06-03T09:00:00Z');
const answer = (question: string, given: string, turnNumber: number, eventId: string) => ({
  key: 'k',
  eventId,
  input: { kind: 'answer' as const, question, answer: given },
  n: turnNumber,
  now,
  door: 'bot-framework' as const,
});
const look = { key: 'k', input: { kind: 'look' as const }, now, door: 'bot-framework' as const };

/** Sessions on a memory store that fails as the test says, with the calls it got. */
function open(wrong: Partial<Store>) {
  const { store } = memoryStores(() => 0);
  const sessions = makeSessions({
    store: { ...store, ...wrong },
    guide,
    ttlSeconds: 60,
    hash: (text) => text,
  });
  return { store, sessions };
}

test('a save that was done though its answer came too late is one turn, and the button after it is no old one', async () => {
  let lost = 0;
  const { sessions, store } = open({
    async save(...given) {
      await store.save(...given);
      if (lost++ === 1) throw new Error('no answer in time');
      return true;
    },
  });
  const first = await sessions.run(look);
  const second = await sessions.run(answer('start.danger', 'no', first.turnNumber, 'e1'));
  expect(second).toMatchObject({ turnNumber: 2, alone: false, stale: false });
  expect(second.message.question).toBe('start.need');
  const third = await sessions.run(answer('start.need', 'being-hurt', second.turnNumber, 'e2'));
  expect(third).toMatchObject({ turnNumber: 3, stale: false });
  expect(third.message.question).toBe('home.area');
});

test('typed words with no id of their own are taken once too', async () => {
  let lost = true;
  const { sessions, store } = open({
    async save(...given) {
      await store.save(...given);
      if (!lost) return true;
      lost = false;
      throw new Error('no answer in time');
    },
  });
  await sessions.run(look);
  const result = await sessions.run({ ...look, input: { kind: 'say', text: 'no' } });
  expect(result.message.question).toBe('start.need');
});

test.each(['no', '2', 'not sure'])(
  'in a conversation of which nothing is held, “%s” answers no question that nobody was asked',
  async (text) => {
    const { sessions } = open({});
    const first = await sessions.run({ ...look, input: { kind: 'say', text } });
    expect(first).toMatchObject({ first: true, message: { question: 'start.danger' } });
    const second = await sessions.run({ ...look, input: { kind: 'say', text } });
    expect(second.message.question).toBe('start.need');
  },
);

test('an old button there shows the first question, which typed words may answer then', async () => {
  const { sessions } = open({});
  const old = await sessions.run({ ...answer('home.area', 'north', 4, 'e1'), turnNumber: 4 });
  expect(old).toMatchObject({ stale: true, message: { question: 'start.danger' } });
  const typed = await sessions.run({ ...look, input: { kind: 'say', text: 'no' } });
  expect(typed.message.question).toBe('start.need');
});

test('words that are no answer act in it all the same, and so does an answer to a greeting that was shown', async () => {
  const said = async (text: string, more = {}) =>
    (await open({}).sessions.run({ ...look, input: { kind: 'say', text }, ...more })).message.question;
  expect(await said('he has a knife')).toBe('emergency');
  expect(await said('yes')).toBe('emergency');
  expect(await said('no', { greeted: true })).toBe('start.need');
});

test('what is unknown is said as unknown: a store that fails makes no conversation new', async () => {
  const { sessions } = open({
    load: async () => {
      throw new Error('OOM');
    },
  });
  const result = await sessions.run(answer('start.danger', 'no', 1, 'e1'));
  expect(result).toMatchObject({ alone: true, first: false, turnNumber: 0 });
  expect(result.message.text).toMatch(numbers);
});

/** Sessions on a store that can be taken away, and a chat in it of which two messages were shown. */
async function begun(carries = false) {
  const { store, ...fails } = fickle(memoryStores(() => 0).store);
  const sessions = makeSessions({
    store,
    guide,
    ttlSeconds: 60,
    hash: (text) => text,
    milliseconds: () => 0,
  });
  const first = await sessions.run({ ...look, carries });
  await sessions.run({ ...answer('start.danger', 'no', first.turnNumber, 'e1'), carries });
  await sessions.remember('k', ['sent-1', 'sent-2']);
  const exit = { ...look, input: { kind: 'go', to: 'exit' } as const, carries };
  return { store, sessions, exit, ...fails };
}

describe('left', () => {
  test.each([true, false])(
    'while an answer of the store is late: what was sent is known still (buttons carry: %s)',
    async (carries) => {
      const { store, exit } = await begun(carries);
      let late = 0;
      const once =
        <Given extends unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
        async (...given: Given) => {
          const result = await call(...given);
          if (late++ === 0) throw new Error('no answer in time');
          return result;
        };
      const { sessions } = open({ ...store, save: once(store.save), delete: once(store.delete) });
      expect(await sessions.run(exit)).toMatchObject({
        left: true,
        alone: false,
        sent: ['sent-1', 'sent-2'],
      });
    },
  );

  test('and the store goes away meanwhile: it is known even then', async () => {
    const { store, exit } = await begun();
    const gone = () => Promise.reject(new Error('away'));
    let loads = 0;
    const { sessions } = open({ load: (key) => (loads++ === 0 ? store.load(key) : gone()), delete: gone });
    expect(await sessions.run(exit)).toMatchObject({ left: true, alone: true, sent: ['sent-1', 'sent-2'] });
  });

  test('while the store is away: when it is back the document goes before anything else is asked', async () => {
    const { store, sessions, exit, goes, comes } = await begun();
    goes();
    expect(await sessions.run(exit)).toMatchObject({ left: true, alone: true });
    comes();
    expect(await store.load('k')).toBeDefined();
    expect(await sessions.run({ ...look, eventId: 'e9' })).toMatchObject({ first: true, turnNumber: 1 });
  });

  test('with buttons that carry the conversation: none of them brings it back', async () => {
    const { sessions, exit, goes, comes } = await begun(true);
    const conversation = { ...guide.begin('en'), answers: [['start.danger', 'no']] as const };
    const carried = { conversation, turnNumber: 4 };
    goes();
    await sessions.run({ ...exit, carried });
    comes();
    const old = { ...answer('start.need', 'being-hurt', 4, 'e4'), turnNumber: 4, carried, carries: true };
    const shown = { stale: true, turnNumber: 5, message: { question: 'start.danger' } };
    expect(await sessions.run(old)).toMatchObject(shown);
  });

  test('forgotten while the store is away, it goes when it is back: nothing is remembered in it any more', async () => {
    const { store, sessions, goes, comes } = await begun();
    goes();
    await sessions.forget('k');
    comes();
    await sessions.remember('k', ['sent-3']);
    expect(await store.load('k')).toBeUndefined();
  });
});
