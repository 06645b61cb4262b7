import { client, held, startInstance, used } from './instance.mjs';

export const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];
export const share = (figures, of) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length * of)];

/** Milliseconds after which nothing of a start goes on: ours makes typed words ready when the first have been answered. */
const SETTLED = 3_000;
/** Turns before any is counted: until then the compiler is still at work on ours, which has more to compile. */
const WARM_UP = 8_000;
async function startSettled(instance, more) {
  const started = await startInstance(instance, more);
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  return started;
}

const byName = (kinds, make) => Object.fromEntries(Object.keys(kinds).map((name) => [name, make(name)]));

/** Every kind once a round, in a fresh process, the order turned about every second round. */
async function rounds(count, kinds, work) {
  for (let round = 0; round < count; round++)
    for (const name of round % 2 ? Object.keys(kinds).toReversed() : Object.keys(kinds)) {
      process.stderr.write(`bench:   round ${round + 1} of ${count}, ${name}\n`);
      await work(name, kinds[name]);
    }
}

/** Walks until so many turns are done; gives how many, their bytes, and how long each took, in milliseconds. */
async function walked(walk, ask, count) {
  const times = [];
  let bytes = 0;
  while (times.length < count) {
    let began = performance.now();
    for await (const sent of walk(ask)) {
      times.push(performance.now() - began);
      bytes += sent;
      began = performance.now();
    }
  }
  return { turns: times.length, bytes, times };
}

/**
 * Microseconds of processor a turn, and milliseconds that one client waits (p50, p99). Each kind sends as many bytes a
 * turn as the first did in the round before.
 */
export async function turnsOf(count, turns, kinds) {
  const all = byName(kinds, () => ({ cpu: [], p50: [], p99: [] }));
  const [first] = Object.keys(kinds);
  let bytes = 6_000;
  await rounds(count, kinds, async (name, { walk, ...instance }) => {
    const { child, url } = await startSettled(instance, { BYTES: String(bytes) });
    const ask = client(url);
    await walked(walk, ask, WARM_UP);
    const before = used(child);
    const done = await walked(walk, ask, turns);
    all[name].cpu.push((used(child) - before) / done.turns);
    all[name].p50.push(share(done.times, 0.5));
    all[name].p99.push(share(done.times, 0.99));
    if (name === first && done.bytes) bytes = Math.round(done.bytes / done.turns);
    child.kill('SIGKILL');
  });
  return byName(kinds, (name) => ({
    cpu: middle(all[name].cpu),
    p50: middle(all[name].p50),
    p99: middle(all[name].p99),
  }));
}

/** Milliseconds of processor until the first answer, and megabytes then. */
export async function startsOf(count, kinds) {
  const all = byName(kinds, () => ({ cpu: [], memory: [] }));
  await rounds(count, kinds, async (name, instance) => {
    const { child, url } = await startInstance(instance);
    await client(url)('');
    all[name].cpu.push(used(child) / 1000);
    all[name].memory.push(held(child));
    child.kill('SIGKILL');
  });
  return byName(kinds, (name) => ({ cpu: middle(all[name].cpu), memory: middle(all[name].memory) }));
}

const PEOPLE = 16;
/** Seconds of each part of a load. */
const SECONDS = 3;

/** Turn after turn of one person, without end. */
async function* talking(walk, ask) {
  for (;;) yield* walk(ask);
}

/**
 * p99, in milliseconds, where so much is asked as half of what can be answered: every turn has its time, and whoever is
 * late has waited since then.
 */
export async function halfLoadOf(count, kinds) {
  const all = byName(kinds, () => []);
  await rounds(count, kinds, async (name, { walk, ...instance }) => {
    const { child, url } = await startSettled(instance);
    const people = Array.from({ length: PEOPLE }, () => talking(walk, client(url)));
    const everybody = (work) => Promise.all(people.map(work));
    const asMany = async () => {
      let turns = 0;
      const until = performance.now() + SECONDS * 1000;
      await everybody(async (person) => {
        for (; performance.now() < until; turns++) await person.next();
      });
      return turns / SECONDS;
    };
    await asMany();
    const gap = (PEOPLE * 1000) / ((await asMany()) / 2);
    const times = [];
    const began = performance.now();
    await everybody(async (person, at) => {
      for (let due = began + (gap * at) / PEOPLE; due < began + SECONDS * 1000; due += gap) {
        const early = due - performance.now();
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
        const from = early > 0 ? performance.now() : due;
        await person.next();
        times.push(performance.now() - from);
      }
    });
    all[name].push(share(times, 0.99));
    child.kill('SIGKILL');
  });
  return byName(kinds, (name) => middle(all[name]));
}
