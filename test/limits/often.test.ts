import { makeOften, type Who } from '../../src/limits/often.ts';
import type { Started } from '../support/start-app.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { startApp, numbers } = makeTestGuide(['en']);

describe('by itself', () => {
  let now = 0;
  const seen: string[] = [];
  const hash = (text: string) => {
    seen.push(text);
    return `hashed ${text.length} ${text.at(-1)}`;
  };
  const often = (who: Who, times: number, count?: Parameters<typeof makeOften>[0]['count']) => {
    const asked = makeOften({ hash, milliseconds: () => now, count });
    return Promise.all(Array.from({ length: times }, () => asked.asks('beginning', who)));
  };

  test('so many within a minute go on; then the wait is told', async () => {
    const waits = await often({ network: 'a' }, 121);
    expect(waits.slice(0, 120)).toEqual(Array(120).fill(undefined));
    expect(waits[120]).toBeGreaterThan(0);
    expect(waits[120]).toBeLessThanOrEqual(60);
  });

  test('one conversation is counted by itself, whatever network it comes from', async () => {
    const asked = makeOften({ hash, milliseconds: () => now });
    const waits: (number | undefined)[] = [];
    for (let at = 0; at < 61; at++)
      waits.push(await asked.asks('turn', { network: `${at}`, conversation: 'c' }));
    expect(waits.filter((wait) => wait !== undefined)).toHaveLength(1);
  });

  test('a conversation that is vouched for needs no network', async () => {
    const asked = makeOften({ hash, milliseconds: () => now });
    const waits: (number | undefined)[] = [];
    for (let at = 0; at < 61; at++) waits.push(await asked.says('c'));
    expect(waits.map((wait) => wait !== undefined)).toEqual([...Array(60).fill(false), true]);
    expect(await asked.says('d')).toBeUndefined();
  });

  test('this machine is nobody', async () => {
    expect(await often({ network: undefined, conversation: 'c' }, 1_000)).toEqual(
      Array(1_000).fill(undefined),
    );
  });

  test('nobody can be followed from one hour to the next', async () => {
    seen.length = 0;
    await often({ network: '203.0.113.7' }, 1);
    now += 3_600_000;
    await often({ network: '203.0.113.7' }, 1);
    expect(new Set(seen).size).toBe(2);
  });

  test('instances count together; with the store away each goes on counting alone', async () => {
    let shared = 0;
    const together = await often({ network: 'a' }, 3, async (_lua, _keys, [points]) => {
      shared += Number(points);
      return [shared + 118, 60_000];
    });
    expect(together.map((wait) => wait !== undefined)).toEqual([false, false, true]);
    const alone = await often({ network: 'a' }, 121, () => Promise.reject(new Error('away')));
    expect(alone.filter((wait) => wait !== undefined)).toHaveLength(1);
  });
});

describe('at the doors', () => {
  let started: Started;
  let count = 0;
  beforeEach(async () => {
    started = await startApp({
      DIRECT_LINE_ORIGINS: 'https://council.example',
      TRUSTED_PROXIES: 'loopback',
    });
    count += 1;
  });
  const ask = (path: string, init: RequestInit = {}, from = `203.0.113.${count}`) =>
    fetch(`${started.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, 'x-forwarded-for': from },
    });
  const many = async (path: string, init: RequestInit, times: number) => {
    for (let at = 0; at < times; at++) await (await ask(path, init)).text();
  };

  test('whoever begins too many conversations is told the numbers at once; others are not held up', async () => {
    const path = 'v3/directline/tokens/generate';
    await many(path, { method: 'POST' }, 120);
    const refused = await ask(path, { method: 'POST', headers: { origin: 'https://council.example' } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://council.example');
    expect(await refused.text()).toMatch(numbers);
    expect((await ask(path, { method: 'POST' }, '198.51.100.9')).status).toBe(200);
  });

  test('the page is never refused, nor leaving, however much was posted', async () => {
    const form = { method: 'POST', body: new URLSearchParams({ go: 'help' }) };
    await many('', form, 240);
    const refused = await ask('', form);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toContain('text/html');
    expect(await refused.text()).toMatch(numbers);
    expect((await ask('')).status).toBe(200);
    expect((await ask('exit')).status).toBe(303);
  });
});
