import { setTimeout as wait } from 'node:timers/promises';
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
const until = async (holds: () => boolean) => {
  for (let looks = 0; looks < 500 && !holds(); looks++) await wait(10);
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

test('what typed words need is made ready a language at a time, and whoever asks meanwhile is answered', async () => {
  const { read, content: first } = noting();
  const assets = readAssets('web');
  const app = makeApp(readConfig({}), first, { clock: () => NOW, stores: memoryStores(() => 0), assets });
  expect([...read]).toEqual([]);
  app.warm();
  await anAnswer();
  expect(read.size).toBe(1);
  await until(() => read.size === languages.length);
  expect([...read]).toEqual(languages);

  const { read: again, content: next } = noting();
  app.change(next);
  expect(again.size).toBe(0);
  await anAnswer();
  expect(again.size).toBe(1);
  await until(() => again.size === languages.length);
  expect([...again]).toEqual(languages);
});
