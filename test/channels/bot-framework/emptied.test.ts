import { makeSeal } from '../../../src/sealing/seal.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import type { Store } from '../../../src/sessions/store.ts';
import { activity, makeBot, NOON, onEachSdk, only, type Post, type Sent, sessionsOn } from './bot.ts';

onEachSdk(() => {
  let store: Store;
  let away: boolean;
  let post: Post;
  let written: string[];
  beforeEach(() => {
    away = false;
    written = [];
    store = memoryStore(() => NOON.getTime());
    const unless = async <T>(call: () => Promise<T>): Promise<T> => {
      if (away) throw new Error('away');
      return call();
    };
    const behind: Store = {
      load: (key) => unless(() => store.load(key)),
      save(key, version, document, seconds) {
        written.push(document);
        return unless(() => store.save(key, version, document, seconds));
      },
      delete: (key) => unless(() => store.delete(key)),
    };
    const seal = makeSeal([Buffer.alloc(32, 7)], 'button');
    post = makeBot({}, { sessions: sessionsOn(behind), seal });
  });
  /** As a Redis is that was started again. */
  const empty = () => {
    store = memoryStore(() => NOON.getTime());
  };
  const press = (sent: Sent, title: string) => {
    const found = sent.suggestedActions?.actions.find((action) => action.title === title);
    if (!found) throw new Error(`no button ${title}`);
    return only(post(activity({ text: title, value: found.value })));
  };
  const HURT = 'I am being hurt, frightened or controlled';
  const begun = async () => press(await only(post(activity())), 'No');

  test('a store that was emptied costs nobody an answer: the pressed button leads on', async () => {
    const need = await begun();
    empty();
    const area = await press(need, HURT);
    expect(area.text).toContain('Where do you live?');
    expect(area.text).not.toContain('earlier question');
    expect(area.text).not.toContain('automated guide');
    const men = await press(area, 'Northmoor');
    expect((await press(await press(men, 'Back'), 'Back')).text).toContain('What would help?');
  });

  test('so does a store that has lost the latest turn, as a replica may that takes over', async () => {
    const need = await begun();
    const held = store;
    const [key = '', before] = await lastOf(held);
    const area = await press(need, HURT);
    const now = await held.load(key);
    await held.save(key, now?.version ?? 0, before, 60);
    const men = await press(area, 'Northmoor');
    expect(men.text).toContain('Some services are for men.');
    expect(men.text).not.toContain('earlier question');
  });
  async function lastOf(held: Store): Promise<[string, string]> {
    const keys: string[] = [];
    const { load } = held;
    store = {
      ...held,
      load(key) {
        keys.push(key);
        return load(key);
      },
    };
    await post(activity({ text: '' }));
    store = held;
    const key = keys[0] ?? '';
    return [key, (await held.load(key))?.document ?? ''];
  }

  test('controls lead on from where they were pressed, while the store is away and when it is back', async () => {
    const area = await press(await begun(), HURT);
    away = true;
    const help = await press(area, 'How this works');
    const back = await press(help, 'Carry on');
    const men = await press(back, 'Northmoor');
    expect(men.text).toContain('Some services are for men.');
    away = false;
    const risk = await press(men, 'No');
    expect(risk.text).toContain('How would you like to get in touch?');
    expect(risk.text).not.toContain('earlier question');
  });

  test('who has left stays gone: an earlier button brings no answer back', async () => {
    const first = await only(post(activity()));
    const area = await press(await press(first, 'No'), HURT);
    await press(area, 'Exit this page');
    expect(written.at(-1)).toMatch(/^left \w+$/);
    const after = await press(area, 'Northmoor');
    expect(after.text).not.toContain('Some services are for men.');
    expect(after.text).toContain('Is anyone in danger right now?');
    // And begins again as anybody does.
    expect((await press(after, 'No')).text).toContain('What would help?');
    const later = await press(area, 'Northmoor');
    expect(later.text).not.toContain('Some services are for men.');
    expect(later.text).toContain('What would help?');
  });
});
