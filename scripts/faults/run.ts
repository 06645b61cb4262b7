import type { Guide } from '../../src/guide/guide.ts';
import { freePort } from '../stack/free-port.ts';
import { type Instance, sharedSettings, startInstance, stopInstance } from '../stack/instance.ts';
import { openRedis } from '../stack/redis.ts';
import { openCluster } from '../stack/redis-cluster.ts';
import { makeChecker } from './checker.ts';
import { clusterFaults } from './cluster-faults.ts';
import { type Hurt, replace, WITH_CLOCK, seconds as wait } from './hurt.ts';
import { type Counts, walk } from './person.ts';
import { makeOracle } from './positions.ts';
import { post } from './post.ts';
import { oneOf, randomFrom, shuffled } from './random.ts';
import { redisFaults } from './redis-faults.ts';
import { watchReady } from './watch-ready.ts';

export interface Run {
  readonly guide: Guide;
  readonly seconds: number;
  readonly seed: number;
  /** Conversations at once. */
  readonly people: number;
  readonly store: 'one' | 'cluster';
  /** Seconds between two faults of the store, and between two ends of an instance. */
  readonly every?: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly tell: (line: string) => void;
}

type Opened = Awaited<ReturnType<typeof openRedis> | ReturnType<typeof openCluster>>;

/** Two instances, what they share, people who talk, and something that goes wrong every few seconds. */
export async function runFaults(run: Run): Promise<Counts> {
  const opened = run.store === 'one' ? await openRedis() : await openCluster();
  const instances: Instance[] = [];
  try {
    return await talkAndHurt(run, opened, instances);
  } finally {
    // Whatever ended the run, nothing of it goes on.
    for (const { program } of instances) program.kill('SIGKILL');
    await opened.close();
  }
}

async function talkAndHurt(run: Run, opened: Opened, instances: Instance[]): Promise<Counts> {
  const { guide, seconds, seed, people, every = 5, tell } = run;
  const random = randomFrom(seed);
  const oracle = makeOracle(guide, () => new Date());
  const redis = 'url' in opened ? { REDIS_URL: opened.url } : opened.settings;
  const settings = sharedSettings({ LOG_LEVEL: 'error', ...redis, ...run.settings });
  for (let count = 0; count < 2; count++)
    instances.push(await startInstance(settings, await freePort(), WITH_CLOCK));
  const stopWatching = watchReady(() => instances);
  const counts: Counts = {
    turns: 0,
    alone: 0,
    forgotten: 0,
    unknown: 0,
    faults: new Map(),
    times: new Map(),
  };
  const until = performance.now() + seconds * 1000;
  const left = () => (until - performance.now()) / 1000;
  const goesOn = () => left() > 0;
  const checkers = new Set<ReturnType<typeof makeChecker>>();
  const hurt: Hurt = {
    instances,
    settings,
    random,
    away: false,
    clockBack: false,
    replacing: false,
    happening: 'nothing',
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
        away: () => hurt.away,
      });
      checkers.add(checker);
      await walk({
        checker,
        language,
        random: own,
        post: (body) => post(instances, own, body),
        counts,
        happening: () => hurt.happening + (hurt.replacing ? ', an instance starts' : ''),
        away: () => hurt.away,
        clockBack: () => hurt.clockBack,
        goesOn,
        pause: () => wait(own() * 0.04),
      });
      checkers.delete(checker);
    }
  });
  const faults = 'url' in opened ? redisFaults(hurt, opened) : clusterFaults(hurt, opened);
  const hurting = async () => {
    while (left() > every) {
      // Each of them once, before any comes again.
      for (const [name, fault] of shuffled(random, Object.entries(faults))) {
        if (left() <= every) return;
        hurt.happening = name;
        tell(`${Math.round(left())} s left, ${counts.turns} turns: ${name}`);
        await fault();
        hurt.happening = 'nothing';
        await wait(every / 2);
      }
    }
  };
  const replacing = async () => {
    for (let count = 0; left() > every; count++) {
      hurt.replacing = true;
      await replace(hurt, count % 2 === 0 ? 'kill' : 'drain');
      hurt.replacing = false;
      await wait(every);
    }
  };
  await Promise.all([...talking, hurting(), replacing()]);
  stopWatching();
  await Promise.all(instances.map((instance) => stopInstance(instance, 'kill')));
  return counts;
}
