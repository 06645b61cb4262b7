import { makeApp } from '../../src/app.ts';
import { memoryStores } from '../../src/sessions/stores.ts';
import { readConfig } from '../../src/settings/config.ts';
import type { LanguageKnowledge } from '../../src/understanding/understanding-schema.ts';
import { readAssets } from '../../src/web-files.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { content } = makeTestGuide();
const languages = Object.keys(content.languages);
const NOW = new Date('2026-12-02T10:00:00Z');
const nextRound = () => new Promise((resolve) => setImmediate(resolve));
/** As many turns of the loop as an answer takes, and more. */
const anAnswer = async () => {
  for (let rounds = 0; rounds < 10; rounds++) await nextRound();
};

/** The fixture's content, which notes whose lists have been read. */
function noting() {
  const read = new Set<string>();
  const noted = (id: string, known: LanguageKnowledge): LanguageKnowledge => ({
    ...known,
    get words() {
      read.add(id);
      return known.words;
    },
  });
  const understanding = Object.fromEntries(
    Object.entries(content.understanding).map(([id, known]) => [id, noted(id, known)]),
  );
  return { read, content: { ...content, understanding } };
}

beforeEach(() =>
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'Date', 'nextTick', 'queueMicrotask'] }),
);
afterEach(() => jest.useRealTimers());

test('what typed words need is made ready a language at a time, and whoever asks meanwhile is answered', async () => {
  const { read, content: first } = noting();
  const assets = readAssets('web');
  const app = makeApp(readConfig({}), first, { clock: () => NOW, stores: memoryStores(() => 0), assets });
  expect([...read]).toEqual([]);
  app.warm();
  for (const count of languages.keys()) {
    await anAnswer();
    expect(read.size).toBe(count + 1);
    jest.runOnlyPendingTimers();
  }
  expect([...read]).toEqual(languages);

  const { read: again, content: next } = noting();
  app.change(next);
  expect(again.size).toBe(0);
  for (const count of languages.keys()) {
    await anAnswer();
    expect(again.size).toBe(count + 1);
    jest.runOnlyPendingTimers();
  }
  expect([...again]).toEqual(languages);
});

const CHANNELS = '../../src/channels';
const BOT = { MicrosoftAppId: 'a', MicrosoftAppTenantId: 'b', MicrosoftAppPassword: 'c' };
test.each<[string, Record<string, string>, string[]]>([
  ['no chat is served but to this machine', {}, []],
  ['Direct Line is on', { DIRECT_LINE_ORIGINS: 'https://council.example' }, ['direct-line']],
  ['a bot is named', BOT, ['bot-framework']],
])('where %s, the SDK for it is loaded before the first message', async (_what, settings, expected) => {
  const loaded: string[] = [];
  const noted = (door: string, exported: object) => () => {
    loaded.push(door);
    return exported;
  };
  jest.doMock(`${CHANNELS}/direct-line/bot-adapter.ts`, noted('direct-line', {}));
  const openCloudAdapter = () => ({});
  jest.doMock(`${CHANNELS}/bot-framework/cloud-adapter.ts`, noted('bot-framework', { openCloudAdapter }));
  const stores = memoryStores(() => 0);
  const app = makeApp(readConfig(settings), content, { clock: () => NOW, stores, assets: readAssets('web') });
  expect(loaded).toEqual([]);
  app.warm();
  await anAnswer();
  expect(loaded).toEqual(expected);
  jest.resetModules();
});
