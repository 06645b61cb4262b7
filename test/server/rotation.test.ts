import { randomBytes } from 'node:crypto';
import { makeApp } from '../../src/app.ts';
import { memoryStores } from '../../src/sessions/stores.ts';
import { readConfig } from '../../src/settings/config.ts';
import { readAssets } from '../../src/web-files.ts';
import { activity, type Sent } from '../channels/bot-framework/new-activity.ts';
import { closing } from '../support/closing.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { content } = makeTestGuide(['en']);

const key = () => randomBytes(32).toString('base64url');
const [first, second, own] = [key(), key(), key()];
const assets = readAssets('web');
const HERE = /What would help/;

/** What somebody who had answered the first question is shown by an instance with other settings and the same store. */
async function shownAfter(before: Record<string, string>, after: Record<string, string>): Promise<string> {
  const stores = memoryStores(Date.now);
  const say = async (settings: Record<string, string>, text: string) => {
    const app = makeApp(readConfig(settings), content, { clock: () => new Date(), stores, assets });
    closing(() => app.close(0));
    const { port } = await app.listen('127.0.0.1', 0);
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity({ text })),
    });
    return ((await answer.json()) as { activities: Sent[] }).activities[0]?.text ?? '';
  };
  await say(before, 'hello');
  await say(before, 'no');
  return say(after, '');
}

test('a new sealing key in front ends no conversation', async () => {
  expect(await shownAfter({ SEAL_KEYS: first }, { SEAL_KEYS: `${second},${first}` })).toMatch(HERE);
});

test('with a key of its own, nor does taking the old one away', async () => {
  const before = { SEAL_KEYS: `${second},${first}`, HASH_KEY: own };
  expect(await shownAfter(before, { SEAL_KEYS: second, HASH_KEY: own })).toMatch(HERE);
});

test('a key that nobody else has finds nothing of it', async () => {
  expect(await shownAfter({ SEAL_KEYS: first }, { SEAL_KEYS: second })).not.toMatch(HERE);
});
