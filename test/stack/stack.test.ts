import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { openStack } from '../../scripts/stack/open-stack.ts';
import { PROXIES, proxyPrograms, REDIS } from '../../scripts/stack/programs.ts';
import { Client, generate, until } from '../channels/direct-line/client.ts';
import { closing } from '../support/closing.ts';
import { BOTH_NUMBERS as COUNCIL_NUMBERS } from '../support/council.ts';
import { BOTH_NUMBERS, telOf } from '../support/numbers.ts';
import { COUNCIL } from '../support/test-guide.ts';

// Six processes start: on a busy machine that takes its time.
jest.setTimeout(120_000);

const whereThere = REDIS === undefined || proxyPrograms.size === 0 ? describe.skip : describe;
const fallback = readFileSync('web/fallback.html', 'utf8');
const TYPED = 'canary my husband locked me in';

// Where there is none, both are what was left out: a table may not be empty.
const proxies = proxyPrograms.size === 0 ? PROXIES : [...proxyPrograms.keys()];
whereThere.each(proxies.map((name) => ({ name })))('through $name', ({ name }) => {
  let stack: Awaited<ReturnType<typeof openStack>>;
  beforeAll(async () => {
    stack = await openStack({ proxy: name, settings: { LOG_LEVEL: 'error', CONTENT_DIR: COUNCIL } });
    closing(stack.close);
  });

  /** A person on the page, with no script. */
  async function person() {
    let html = await (await fetch(stack.url)).text();
    const send = async (fields: Record<string, string>) => {
      const state = /name="state" value="([^"]+)"/.exec(html)?.[1] ?? '';
      const answer = await fetch(stack.url, {
        method: 'POST',
        body: new URLSearchParams({ state, ...fields }),
      });
      html = await answer.text();
      return { status: answer.status, html, answer };
    };
    return {
      send,
      answer: (value: string) => send({ answer: value }),
      question: () => /data-question="([^"]+)"/.exec(html)?.[1],
    };
  }
  const bothReady = () =>
    soon(async () => {
      const states = await Promise.all(
        stack.instances.map(({ port }) => fetch(`http://127.0.0.1:${port}/health/ready`)),
      );
      return states.every(({ ok }) => ok) && (await fetch(stack.url)).ok;
    });
  async function soon(done: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await done().catch(() => false))) {
      if (Date.now() > end) throw new Error('it did not happen in time');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const walk = ['start.danger:no', 'start.need:being-hurt', 'home.area:northmoor'];
  const reached = 'home.for-men';

  test('a conversation goes on across both instances', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, person));
    for (const answer of walk) await Promise.all(people.map((one) => one.answer(answer)));
    expect(people.map((one) => one.question())).toEqual(people.map(() => reached));
  });

  test('Direct Line through it is a WebSocket, and any instance takes what is posted', async () => {
    const client = new Client(stack.url, { token: (await generate(stack.url)).token, webSocket: true });
    await until(() => client.bot.length > 0);
    await client.press('No');
    await client.press('I am being hurt, frightened or controlled');
    await client.press('Northmoor');
    expect(client.last.text).toContain('Some services are for men.');
    const ids = client.received.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('a stream that says nothing is kept by it', async () => {
    const { token, conversationId } = await generate(stack.url);
    const begun = await fetch(`${stack.url}v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    const { streamUrl } = (await begun.json()) as { streamUrl: string };
    // The address that residents know, and not that of an instance.
    expect(new URL(streamUrl).host).toBe(new URL(stack.url).host);
    const socket = new WebSocket(streamUrl);
    await once(socket, 'message');
    socket.ping();
    await once(socket, 'pong');
    socket.close();
    expect(conversationId).toBeTruthy();
  });

  test('an instance that is stopped kindly, or ends without a word, costs nobody an answer', async () => {
    for (const how of ['drain', 'kill'] as const) {
      await bothReady();
      const one = await person();
      await one.answer('start.danger:no');
      const ends = stack.stop(0, how);
      const statuses = new Set<number>();
      const begun = Date.now();
      while (Date.now() - begun < 2_000)
        statuses.add((await (await person()).answer('start.danger:no')).status);
      await ends;
      expect([...statuses]).toEqual([200]);
      await one.answer('start.need:being-hurt');
      expect((await one.answer('home.area:northmoor')).status).toBe(200);
      expect(one.question()).toBe(reached);
      await stack.start(0);
    }
  });

  test('with nobody behind it, it shows the page with both numbers by itself; when they are back, the chat goes on', async () => {
    await bothReady();
    const one = await person();
    await one.answer('start.danger:no');
    await Promise.all([stack.stop(0, 'kill'), stack.stop(1, 'kill')]);
    for (const path of ['', 'exit', 'v3/directline/tokens/generate', 'anything?a=b']) {
      const answer = await fetch(`${stack.url}${path}`, { redirect: 'manual' });
      const body = await answer.text();
      expect([path, answer.status]).toEqual([path, 503]);
      expect(body).toBe(fallback);
      expect(body).toMatch(BOTH_NUMBERS);
      for (const tel of [telOf('police-999'), telOf('national-da-helpline')])
        expect(body).toContain(`href="tel:${tel}"`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    }
    const posted = await one.send({ say: TYPED });
    expect([posted.status, posted.html]).toEqual([503, fallback]);
    await Promise.all([stack.start(0), stack.start(1)]);
    await bothReady();
    const again = await person();
    await again.answer('start.danger:no');
    expect(again.question()).toBe('start.need');
  });

  test('what is too large, or no request at all, meets the numbers too', async () => {
    const body = new URLSearchParams({ say: 'a'.repeat(200_000) });
    const large = await fetch(stack.url, { method: 'POST', body }).catch(() => undefined);
    // It may close before all has been sent, as it may.
    if (large) {
      expect(large.status).toBe(413);
      // The proxy says so with its own page, or an instance does.
      const told = await large.text();
      expect(told === fallback || COUNCIL_NUMBERS.test(told)).toBe(true);
    }
  });

  test('its log keeps no address, no path and nothing that was said', async () => {
    const one = await person();
    await one.send({ say: TYPED });
    await fetch(`${stack.url}v3/directline/conversations/canary-id/activities`);
    await until(() => stack.log().split('\n').length > 20);
    const log = stack.log();
    expect(log).toMatch(/\b200\b/);
    expect(log).toMatch(/\b503\b/);
    expect(log).not.toMatch(/127\.0\.0\.1|canary|husband|directline|exit|\/health|GET|POST/i);
  });
});
