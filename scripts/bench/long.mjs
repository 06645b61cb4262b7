import { parseArgs } from 'node:util';
import { client, startInstance } from './instance.mjs';
import { machine } from './table.mjs';
import { pages } from './walks.mjs';

/**
 * `npm run bench:long [-- --turns 500000]`: what an instance holds in objects after every tenth of so many turns of the
 * page, with all that can be cleared away cleared; then how late its work is (the event loop's delay) while it is asked
 * 70 percent of what it can answer.
 */
const { values } = parseArgs({ options: { turns: { type: 'string', default: '500000' } } });
const TURNS = Number(values.turns);
const PEOPLE = 16;
const SECONDS = 15;
const SHARE = 0.7;

/** Put into the instance: it tells what it holds, and how late it was since it last told. */
const TELL = `data:text/javascript,import { monitorEventLoopDelay } from 'node:perf_hooks';
const late = monitorEventLoopDelay({ resolution: 1 });
late.enable();
process.on('SIGUSR2', () => {
  const p99 = late.percentile(99) / 1e6, most = late.max / 1e6;
  globalThis.gc(); globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  process.stderr.write(JSON.stringify({ objects: (heapUsed + external) / 1e6, p99, most }) + '\\n');
  late.reset();
})`;

const { child, url, told } = await startInstance({ folder: 'dist', file: 'main.js' }, {}, [
  '--expose-gc',
  '--import',
  TELL,
]);
async function asked() {
  const before = told.length;
  child.kill('SIGUSR2');
  while (told.length === before) await new Promise((resolve) => setTimeout(resolve, 20));
  return JSON.parse(String(told.at(-1)));
}
async function* talking(ask) {
  for (;;) yield* pages(ask);
}
const people = Array.from({ length: PEOPLE }, () => talking(client(url)));
async function turns(count) {
  let done = 0;
  await Promise.all(
    people.map(async (person) => {
      for (; done < count; done++) await person.next();
    }),
  );
}

process.stdout.write(
  `${machine(`npm run bench:long -- --turns ${TURNS}`)}\n\n| turns | objects, MB |\n|---|---|\n`,
);
let rate = 0;
for (let tenth = 1; tenth <= 10; tenth++) {
  const began = performance.now();
  await turns(TURNS / 10);
  rate = (TURNS / 10 / (performance.now() - began)) * 1000;
  process.stdout.write(`| ${(TURNS / 10) * tenth} | ${(await asked()).objects.toFixed(1)} |\n`);
}
const gap = (PEOPLE * 1000) / (rate * SHARE);
await asked();
const began = performance.now();
await Promise.all(
  people.map(async (person, at) => {
    for (let due = began + (gap * at) / PEOPLE; due < began + SECONDS * 1000; due += gap) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      await person.next();
    }
  }),
);
const { p99, most } = await asked();
process.stdout.write(
  `\nAt ${(rate * SHARE).toFixed(0)} turns a second, 70 % of ${rate.toFixed(0)}: work is ${p99.toFixed(1)} ms late (p99; at most ${most.toFixed(1)}).\n`,
);
child.kill('SIGKILL');
