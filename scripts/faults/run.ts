import type { Guide } from '../../src/guide/guide.ts';
import { makeChecker, VERDICTS } from './checker.ts';
import { type Counts, type Sent, walk } from './person.ts';
import { FAULTS, type Hurt } from './plan.ts';
import { makeOracle } from './positions.ts';
import { oneOf, randomFrom } from './random.ts';
import {
  freePort,
  type Instance,
  openRedis,
  sharedSettings,
  startInstance,
  stopInstance,
  watchReady,
} from './stack.ts';

interface Run {
  readonly guide: Guide;
  readonly seconds: number;
  readonly seed: number;
  /** Conversations at once. */
  readonly people: number;
  readonly tell: (line: string) => void;
}

/** Seconds between two faults. */
const EVERY = 5;
/** Milliseconds. No answer may take longer, whatever Redis does; the hundredth slowest is looked at. */
const SLOWEST = 600;

/** Two instances, one Redis, people who talk, and something that goes wrong every few seconds. */
export async function runFaults({
  guide,
  seconds,
  seed,
  people,
  tell,
}: Run): Promise<{ faults: number; turns: number }> {
  const random = randomFrom(seed);
  const oracle = makeOracle(guide, () => new Date());
  const redis = await openRedis();
  const settings = sharedSettings(redis.url);
  const instances: Instance[] = [];
  for (let count = 0; count < 2; count++) instances.push(await startInstance(settings, await freePort()));
  const stopWatching = watchReady(() => instances);
  const counts: Counts = { turns: 0, alone: 0, forgotten: 0, unknown: 0, faults: new Map(), times: [] };
  const until = performance.now() + seconds * 1000;
  const goesOn = () => performance.now() < until;
  const checkers = new Set<ReturnType<typeof makeChecker>>();
  const hurt: Hurt = {
    instances,
    settings,
    redis,
    random,
    away: false,
    emptied: () => {
      for (const checker of checkers) checker.emptied();
    },
  };

  const numbers = [guide.numbers.emergency.display, guide.numbers.helpline.display];
  const talking = Array.from({ length: people }, async (_, index) => {
    const own = randomFrom(seed * 1_000 + index);
    while (goesOn()) {
      const language = oneOf(own, guide.languages);
      const checker = makeChecker({
        oracle,
        fresh: { conversation: guide.begin(language), turnNumber: 0 },
        numbers,
        sorry: guide.frame(language)('errors/sorry').text,
      });
      checkers.add(checker);
      const pause = () => new Promise<void>((resolve) => setTimeout(resolve, own() * 40));
      await walk({
        checker,
        language,
        random: own,
        post: (body) => post(instances, own, body),
        counts,
        goesOn,
        pause,
      });
      checkers.delete(checker);
    }
  });
  const hurting = (async () => {
    while (until - performance.now() > EVERY * 1000) {
      const [name, fault] = oneOf(random, Object.entries(FAULTS));
      tell(`${Math.round((until - performance.now()) / 1000)} s left, ${counts.turns} turns: ${name}`);
      await fault(hurt);
      await new Promise((resolve) => setTimeout(resolve, EVERY * 1000));
    }
  })();
  await Promise.all([...talking, hurting]);
  stopWatching();
  await Promise.all(instances.map((instance) => stopInstance(instance, 'kill')));
  await redis.close();
  return summary(counts, tell);
}

/** A load balancer's way: an instance that is ready; another when the connection is refused. */
async function post(instances: readonly Instance[], random: () => number, body: string): Promise<Sent> {
  const ready = instances.filter((instance) => instance.ready);
  const first = oneOf(random, ready.length > 0 ? ready : instances);
  for (const instance of [first, ...instances.filter((other) => other !== first)]) {
    try {
      const answer = await fetch(`http://127.0.0.1:${instance.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(5_000),
      });
      return { kind: 'answer', status: answer.status, body: await answer.text() };
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code === 'ECONNREFUSED') continue;
      return { kind: 'broken', stopping: instance.stopping };
    }
  }
  return { kind: 'refused' };
}

function summary({ turns, alone, forgotten, unknown, faults, times }: Counts, tell: Run['tell']) {
  const sorted = times.sort((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  tell(
    `${turns} turns checked; ${unknown} answers did not come; ${alone} had numbers alone; ${forgotten} began again`,
  );
  tell(
    `p50 ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms, p99 ${Math.round(p99)} ms (at most ${SLOWEST})`,
  );
  for (const verdict of VERDICTS) {
    const found = faults.get(verdict) ?? [];
    tell(`${verdict}: ${found.length}`);
    for (const what of found.slice(0, 5)) tell(`    ${what}`);
  }
  return { turns, faults: [...faults.values()].reduce((sum, found) => sum + found.length, 0) };
}
