import type { Adapter } from '../../../src/channels/bot-framework/line.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { makeSessions } from '../../../src/sessions/sessions.ts';
import type { Store } from '../../../src/sessions/store.ts';
import { activity, guide, hash, makeBot, NOON, only } from './bot.ts';
import { fromTeams } from './teams.ts';

const TYPED = 'canary words of mine';

/** A store that remembers every key and document it was ever given. */
function watched(): { store: Store; kept: string[] } {
  const kept: string[] = [];
  const inner = memoryStore(() => NOON.getTime());
  const store: Store = {
    load: inner.load,
    delete: inner.delete,
    save(key, version, document, ttl) {
      kept.push(key, document, String(ttl));
      return inner.save(key, version, document, ttl);
    },
  };
  return { store, kept };
}

test('nothing about the person is stored: no name, no id, no words; four fields, thirty minutes', async () => {
  const { store, kept } = watched();
  const sessions = makeSessions({ store, guide, ttlSeconds: 1800, hash });
  const post = makeBot({}, { sessions });
  for (const text of [TYPED, 'No', '1', TYPED]) await post(fromTeams({ text, id: `canary-event-${text}` }));
  const all = kept.join('\n');
  expect(all).not.toMatch(/canary|29:person|28:bot|a:1personal|a-tenant|London/i);
  const documents = kept.filter((text) => text.startsWith('{')).map((text) => Object.keys(JSON.parse(text)));
  expect(new Set(documents.flat())).toEqual(new Set(['conversation', 'n', 'seen', 'sent']));
  expect(kept).toContain('1800');
});

test('typed words are never said back', async () => {
  const answer = await makeBot()(activity({ text: TYPED }));
  expect(String(answer.body)).not.toContain('canary');
});

test('a conversation that begins with words still says what this is, and what is kept', async () => {
  const sent = await only(makeBot()(activity({ text: TYPED })));
  expect(sent.text).toMatch(
    /999[\s\S]*This is an automated guide, not a person\.[\s\S]*We hold your answers/,
  );
});

test('the SDK is opened by the first activity that may be answered, and once', async () => {
  let opened = 0;
  const adapter: Adapter = { run: async () => [] };
  const open = async () => {
    opened += 1;
    return adapter;
  };
  const post = makeBot({}, { open });
  await post({});
  await post(activity({ deliveryMode: undefined }));
  expect(opened).toBe(0);
  await Promise.all([post(activity()), post(activity())]);
  expect(opened).toBe(1);
});
