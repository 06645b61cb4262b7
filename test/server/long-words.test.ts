import { activity } from '../channels/bot-framework/new-activity.ts';
import type { Started } from '../support/start-app.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { startApp } = makeTestGuide(['en']);

let started: Started;
beforeAll(async () => {
  started = await startApp();
});

const LETTER = 'क';
const stateOf = (markup: string) => /name="state" value="([^"]+)"/.exec(markup)?.[1] ?? '';
const fieldOf = (markup: string) => Number(/name="say"[^>]* maxlength="(\d+)"/.exec(markup)?.[1]);

/** What the page shows to these words, typed into it. */
async function typed(words: string): Promise<string> {
  const page = await (await fetch(started.url)).text();
  const fields = new URLSearchParams({ state: stateOf(page), say: words.slice(0, fieldOf(page)) });
  const answer = await fetch(started.url, { method: 'POST', body: fields });
  expect(answer.status).toBe(200);
  return /<main[^>]* data-view="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
}

test('whatever the field takes is read, in the letters that need the most room', async () => {
  expect(await typed(LETTER.repeat(5_000))).toBe('safety-check');
  expect(await typed('🙂'.repeat(5_000))).toBe('safety-check');
});

test('words that the field cut are known to be longer: harmless as they look, they get the safety question', async () => {
  const padded = (length: number) => 'hello'.padEnd(length);
  expect(await typed(padded(2_000))).toBe('question');
  expect(await typed(`${padded(2_000)}and there is more`)).toBe('safety-check');
});

test('a channel that sends the words twice, escaped, is read', async () => {
  const words = LETTER.repeat(2_000);
  const body = JSON.stringify(
    activity({ text: words, attachments: [{ contentType: 'text/html', content: `<p>${words}</p>` }] }),
  ).replace(/[^\0-~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  expect(body.length).toBeGreaterThan(24_000);
  const answer = await fetch(`${started.url}api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('Is anyone in danger right now');
});
