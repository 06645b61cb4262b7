import http from 'node:http';
import { makeMetrics } from '../../src/metrics/metrics.ts';
import { serveMetrics } from '../../src/metrics/serve-metrics.ts';
import { startFault } from '../../src/server/start-fault.ts';
import { closing } from '../support/closing.ts';
import { content } from '../support/council.ts';
import { startWith } from '../support/start-app.ts';

const well = () => true;
/** What is counted, without how the process is. */
const series = async (metrics: { text(): Promise<string> }) =>
  (await metrics.text())
    .split('\n')
    .filter((line) => line.startsWith('guide_'))
    .sort();

test('every series says nothing but a door and a status', async () => {
  const metrics = makeMetrics(well);
  metrics.answered({ door: 'web', status: 200, milliseconds: 3 });
  metrics.answered({ door: 'web', status: 503, milliseconds: 700 });
  metrics.turn();
  expect(await series(metrics)).toEqual([
    'guide_answers_total{door="web",status="200"} 1',
    'guide_answers_total{door="web",status="503"} 1',
    'guide_slow_answers_total{door="web"} 1',
    'guide_store_well 1',
    'guide_turns_total 1',
  ]);
});

test('the process and its event loop are watched', async () => {
  const text = await makeMetrics(well).text();
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
});

test('a store that is away is seen', async () => {
  expect(await series(makeMetrics(() => false))).toContain('guide_store_well 0');
});

test('a conversation about abuse and one about dogs leave the same', async () => {
  const about = async (typed: string, answers: readonly string[]) => {
    const metrics = makeMetrics(well);
    const { url } = await startWith(content, {}, undefined, {}, { metrics });
    let page = await (await fetch(url)).text();
    const post = async (more: Record<string, string>) => {
      const state = /name="state" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const body = new URLSearchParams({ state, ...more });
      page = await (await fetch(url, { method: 'POST', body })).text();
    };
    await post({ say: typed });
    await post({ answer: 'safety.danger:no' });
    for (const answer of answers) await post({ answer });
    // How fast a busy machine answered is no matter of what was said.
    const lines = (await series(metrics)).filter((line) => !line.startsWith('guide_slow_answers_total'));
    return { lines, page };
  };
  const abuse = await about('my husband hits me', ['start.need:being-hurt', 'home.area:skip']);
  const dogs = await about('a dog without a lead', ['start.need:other-topics', 'topics.which:street-lights']);
  expect(abuse.page).not.toBe(dogs.page);
  expect(abuse.lines).toEqual(dogs.lines);
  expect(abuse.lines).toContain('guide_turns_total 5');
});

test('they are read on this machine alone, at one address', async () => {
  const metrics = makeMetrics(well);
  const server = await serveMetrics(metrics, 0);
  closing(server.close);
  const at = (path: string, more?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, more);
  const read = await at('/metrics');
  expect([read.status, read.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/plain'),
  ]);
  expect(await read.text()).toContain('guide_turns_total');
  expect((await at('/metrics', { method: 'HEAD' })).status).toBe(200);
  expect((await at('/')).status).toBe(404);
  expect((await at('/metrics', { method: 'POST' })).status).toBe(404);
  await expect(fetch(`http://127.0.0.2:${server.port}/metrics`)).rejects.toThrow();
});

test('where its port is taken the start says which setting to change', async () => {
  const { port, close } = await serveMetrics(makeMetrics(well), 0);
  closing(close);
  const refused = await serveMetrics(makeMetrics(well), port).catch((error: unknown) => error);
  expect(startFault(refused)).toMatch(new RegExp(`^METRICS_PORT ${port}: Another program listens there`));
});

test('a connection that cannot be taken on, where there are too many, ends nothing', async () => {
  const created = jest.spyOn(http, 'createServer');
  closing((await serveMetrics(makeMetrics(well), 0)).close);
  const server = created.mock.results[0]?.value as http.Server;
  created.mockRestore();
  const full = Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' });
  for (let times = 0; times < 3; times++) expect(() => server.emit('error', full)).not.toThrow();
});
