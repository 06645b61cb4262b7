import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApp } from '../../src/app.ts';
import { loadContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { memoryStores, type Stores } from '../../src/sessions/stores.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readAssets } from '../../src/web-files.ts';
import { activity, type Sent } from '../channels/bot-framework/new-activity.ts';
import { changedQuestions } from '../support/changed-questions.ts';
import { closing } from '../support/closing.ts';
import { filesIn } from '../support/files-in.ts';
import { COUNCIL, makeTestGuide } from '../support/test-guide.ts';

// A deploy replaces one release by another, with other content, while people talk; a roll back does the same the other
// way. The page carries its state, a chat's lies in the store that both share.

const { numbers } = makeTestGuide(['en']);
const NOW = new Date('2026-12-02T10:00:00Z');
const assets = readAssets('web');
const SEAL_KEYS = randomBytes(32).toString('base64url');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deploys-'));
  cpSync(COUNCIL, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));
const { seed: edit } = filesIn(() => root);
const release = () => loadContent(root, undefined, NOW);

async function start(content: Content, stores: Stores): Promise<string> {
  const app = makeApp(readConfig({ SEAL_KEYS }), content, { clock: () => NOW, stores, assets });
  closing(() => app.close(0));
  return `http://127.0.0.1:${(await app.listen('127.0.0.1', 0)).port}/`;
}

const { renamed, removed, reordered } = changedQuestions(() => root, edit);
const SAYS_SO = /questions have changed|have changed/i;

describe.each<[string, () => void, boolean]>([
  ['renamed', renamed, true],
  ['removed', removed, true],
  ['reordered', reordered, false],
])('a question is %s by a deploy', (_how, change, mayForget) => {
  /** Kept: further than the two first questions. Else the reply says that the questions have changed. */
  const kindly = (text: string, question: string | undefined) => {
    expect(text).toMatch(numbers);
    const kept = question !== 'start.danger' && question !== 'start.need';
    expect(kept || SAYS_SO.test(text)).toBe(true);
    if (!mayForget) expect(kept).toBe(true);
  };

  test('an open page goes on in the new release or says so, and in the old one after a roll back', async () => {
    const before = release();
    const [old, another] = [await start(before, memoryStores(Date.now)), memoryStores(Date.now)];
    change();
    const fresh = await start(release(), another);
    const page = { html: await (await fetch(old)).text() };
    const state = () => /name="state" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const question = (html: string) => /data-question="([^"]+)"/.exec(html)?.[1];
    const send = async (url: string, fields: Record<string, string>) => {
      const answer = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ state: state(), ...fields }),
      });
      expect(answer.status).toBe(200);
      return answer.text();
    };
    for (const answer of ['start.danger:no', 'start.need:being-hurt', 'home.area:northmoor'])
      page.html = await send(old, { answer });
    expect(question(page.html)).toBe('home.for-men');
    const there = await send(fresh, { answer: 'home.for-men:no' });
    kindly(there, question(there));
    // Rolled back: the page that is still open goes on where it was; so does one that had gone on meanwhile.
    expect(question(await send(old, { answer: 'home.for-men:no' }))).toBe('home.contact');
    page.html = there;
    const back = await send(old, { say: '' });
    kindly(back, question(back));
  });

  test('a chat goes on too, in the store that both releases share', async () => {
    const stores = memoryStores(Date.now);
    const old = await start(release(), stores);
    change();
    const fresh = await start(release(), stores);
    const say = async (url: string, more: object): Promise<Sent> => {
      const answer = await fetch(`${url}api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity({ ...more })),
      });
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { activities: [Sent] }).activities[0];
    };
    const question = ({ suggestedActions }: Sent) =>
      suggestedActions?.actions.find(({ value }) => 'q' in value)?.value['q'] as string | undefined;
    const press = (url: string, sent: Sent, answer: string) => {
      const found = sent.suggestedActions?.actions.find(({ value }) => value['v'] === answer);
      if (!found) throw new Error(`no answer ${answer}`);
      return say(url, { text: found.title, value: found.value });
    };
    let sent = await say(old, { text: '' });
    for (const answer of ['no', 'being-hurt', 'northmoor']) sent = await press(old, sent, answer);
    expect(question(sent)).toBe('home.for-men');
    // Shown again by an old release as by a new one: nothing is lost while both run.
    kindly((await say(fresh, { text: '' })).text ?? '', question(await say(fresh, { text: '' })));
    expect(question(await say(old, { text: '' }))).toBe('home.for-men');
    const there = await press(fresh, sent, 'no');
    kindly(there.text ?? '', question(there));
    const back = await say(old, { text: '' });
    kindly(back.text ?? '', question(back));
  });
});
