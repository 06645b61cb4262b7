import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadContent } from '../src/checks/load-content.ts';
import type { Content } from '../src/content/content.ts';
import { keptTree } from '../src/content/kept-tree.ts';
import { type Conversation, fresh } from '../src/conversation/conversation.ts';
import { changingGuide } from '../src/guide/changing-guide.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import type { Fields } from '../src/logs/log.ts';
import { makeRenewal } from '../src/renewal.ts';
import { changedQuestions } from './support/changed-questions.ts';
import { BOTH_NUMBERS, startApp } from './support/council.ts';
import { filesIn } from './support/files-in.ts';
import { COUNCIL } from './support/test-guide.ts';

const NOW = new Date('2026-12-02T10:00:00Z');
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'renewal-'));
  cpSync(COUNCIL, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const HOUSE = 'directory/organisations/moor-house.yaml';
const { seed: edit } = filesIn(() => root);
const nameOf = () => /name: "([^"]+)"/.exec(readFileSync(join(root, HOUSE), 'utf8'))?.[1] ?? '';

/** The product's way to renew, around a guide alone. */
function renewing() {
  const tree = keptTree(root);
  const open = () => loadContent(tree, undefined, NOW);
  const { guide, change } = changingGuide(makeGuide(open()));
  const lines: (Fields & { level: string })[] = [];
  const renew = makeRenewal<Content>({
    open,
    take: (content) => change(makeGuide(content)),
    log: (level, _event, fields) => lines.push({ level, ...fields }),
  });
  const look = (conversation: Conversation) =>
    guide.turn(conversation, { kind: 'look' }, { now: NOW, door: 'web' });
  return { guide, renew, lines, look };
}
const hurt: Conversation = {
  ...fresh('en'),
  answers: [
    ['start.danger', 'no'],
    ['start.need', 'being-hurt'],
    ['home.area', 'northmoor'],
  ],
};

test('what is right is taken over whole; a conversation goes on in it', () => {
  const { renew, look, lines } = renewing();
  const before = nameOf();
  edit(HOUSE, `name: "${before}"`, 'name: "Moor House, renamed"');
  expect(look(hurt).message.text).toContain(before);
  expect(renew()).toBe(true);
  const { message } = look(hurt);
  expect(message.question).toBe('home.for-men');
  expect(message.text).toContain('Moor House, renamed');
  expect(message.notices).toEqual([]);
  expect(lines).toEqual([
    { level: 'info', words: 'The content was read again and taken over.', milliseconds: expect.any(Number) },
  ]);
});

test('what is wrong changes nothing, and one line says so without a word of it', () => {
  const { renew, look, lines } = renewing();
  const before = look(hurt).message;
  edit(HOUSE, /reviewBy:.*/, 'reviewBy: secret words');
  edit(HOUSE, 'layer:', 'lair:');
  expect(renew()).toBe(false);
  expect(look(hurt).message).toEqual(before);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    level: 'error',
    words: expect.stringMatching(/^The content has \d mistakes \([a-z, -]+\) and was not taken over/),
  });
  expect(JSON.stringify(lines)).not.toMatch(/secret|lair|moor-house/);
  rmSync(join(root, 'flows'), { recursive: true });
  expect(renew()).toBe(false);
  expect(look(hurt).message).toEqual(before);
});

test('and once it is right it is taken over', () => {
  const { renew, look } = renewing();
  const before = nameOf();
  edit(HOUSE, 'layer:', 'lair:');
  renew();
  edit(HOUSE, 'lair:', 'layer:');
  edit(HOUSE, `name: "${before}"`, 'name: "Moor House, renamed"');
  expect(renew()).toBe(true);
  expect(look(hurt).message.text).toContain('Moor House, renamed');
});

describe('questions that change under a conversation', () => {
  const { renamed, removed, reordered } = changedQuestions(() => root, edit);

  test.each<[string, () => void]>([
    ['renamed', renamed],
    ['removed', removed],
    ['reordered', reordered],
  ])('%s: every conversation is kept or says so, and rolled back it goes on', (_how, act) => {
    const { guide, renew, look, lines } = renewing();
    const conversations = everyWay(guide);
    const before = conversations.map((one) => look(one));
    act();
    renew();
    expect(lines.at(-1)?.level).toBe('info');
    const after = conversations.map((one) => look(one));
    after.forEach(({ message, conversation }, at) => {
      const kept = conversation.answers.length === conversations[at]?.answers.length;
      const told = message.notices.some(({ id }) => id === 'questions-changed');
      expect(kept || told).toBe(true);
      expect(message.bar.helpline?.tel).toBeTruthy();
      // What was answered is there still, as far as there is such an answer.
      expect(conversation.answers.slice(0, 2)).toEqual(conversations[at]?.answers.slice(0, 2));
    });
    cpSync(COUNCIL, root, { recursive: true });
    expect(renew()).toBe(true);
    conversations.forEach((one, at) => {
      expect(look(one).message).toEqual(before[at]?.message);
    });
    // Whoever went on in the meantime goes on too.
    for (const { conversation } of after) expect(look(conversation).message.heading.text).not.toContain('/');
  });

  test('a subject that is no more is not offered by its name in the files', () => {
    const { look } = renewing();
    const { message } = look({ ...hurt, safety: 'asked', meant: ['long-gone', 'street-lights'] });
    expect(message.answers.map(({ id }) => id)).not.toContain('long-gone');
    expect(message.answers.map(({ id }) => id)).toContain('street-lights');
    expect(message.notices.map(({ id }) => id)).toContain('questions-changed');
    const none = look({ ...hurt, safety: 'asked', meant: ['long-gone'] }).message;
    expect(none.question).toBe('home.for-men');
  });
});

/** A conversation at every question and end of the fixture council's flows. */
function everyWay(guide: ReturnType<typeof makeGuide>): Conversation[] {
  const found: Conversation[] = [];
  const visit = (conversation: Conversation) => {
    found.push(conversation);
    const { message } = guide.turn(conversation, { kind: 'look' }, { now: NOW, door: 'web' });
    if (message.view !== 'question' || found.length > 400) return;
    for (const { id } of message.answers) {
      if (message.question === 'start.danger' && id === 'yes') continue;
      const input = { kind: 'answer', question: message.question ?? '', answer: id } as const;
      visit(guide.turn(conversation, input, { now: NOW, door: 'web' }).conversation);
    }
  };
  visit(fresh('en'));
  return found;
}

test('the product answers every turn under load while its content changes to and fro, and is wrong between', async () => {
  const content = loadContent(root, undefined, NOW);
  const before = nameOf();
  edit(HOUSE, `name: "${before}"`, 'name: "Moor House, renamed"');
  const other = loadContent(root, undefined, NOW);
  const app = await startApp({}, () => NOW, {}, content);
  // On a busy machine some are told to come again in a moment, with the numbers: so they do.
  const form = async (body: Record<string, string>): Promise<{ status: number; html: string }> => {
    const answer = await fetch(app.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(body),
    });
    const html = await answer.text();
    if (answer.status !== 503) return { status: answer.status, html };
    expect(html).toMatch(BOTH_NUMBERS);
    await wait(200);
    return form(body);
  };
  const stateIn = (html: string) => /name="state" value="([^"]+)"/.exec(html)?.[1] ?? '';
  let wrong = 0;
  let turns = 0;
  const person = async () => {
    let { html } = await form({});
    for (const answer of Object.keys(AFTER)) {
      const next = await form({ state: stateIn(html), answer });
      turns += 1;
      const names = [before, 'Moor House, renamed'].filter((name) => next.html.includes(`>${name}<`));
      const shown = answer.startsWith('home') ? names.length === 1 : names.length <= 1;
      if (next.status !== 200 || !shown || /data-question="([^"]+)"/.exec(next.html)?.[1] !== AFTER[answer])
        wrong += 1;
      html = next.html;
    }
  };
  let ended = false;
  let refused = 0;
  const renew = makeRenewal<Content>({
    open: () => loadContent(root, undefined, NOW),
    take: app.change,
    log: () => undefined,
  });
  const changes = (async () => {
    for (let n = 0; !ended; n++) {
      if (n % 20 === 10) {
        // Somebody saves a file with a mistake in it: what is shown stays.
        edit(HOUSE, 'layer:', 'lair:');
        if (!renew()) refused += 1;
        edit(HOUSE, 'lair:', 'layer:');
      } else app.change(n % 2 === 0 ? other : content);
      await wait(5);
    }
  })();
  await Promise.all(Array.from({ length: 40 }, person));
  ended = true;
  await changes;
  expect(turns).toBe(160);
  expect(wrong).toBe(0);
  expect(refused).toBeGreaterThan(0);
});
const AFTER: Readonly<Record<string, string>> = {
  'start.danger:no': 'start.need',
  'start.need:being-hurt': 'home.area',
  'home.area:northmoor': 'home.for-men',
  'home.for-men:no': 'home.contact',
};
