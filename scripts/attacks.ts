import { parseArgs } from 'node:util';
import { ATTACKS } from './attacks/attacks.ts';
import { besideEach, slowSockets } from './attacks/beside.ts';
import { command } from './command.ts';
import { makeProgress } from './progress.ts';

/** `npm run attacks -- --seconds 10`: how others are answered beside each of five attacks, what it costs, and how long slow sockets are borne. Ends with 1 when a bound is broken. */
await command('npm run attacks [-- --seconds 10]', async () => {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
  const seconds = Number(values.seconds);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const names = Object.keys(ATTACKS);
  const next = makeProgress(`Some ${2 * seconds + 5} s beside`, names.length);
  tell(`${'beside'.padEnd(28)}   p50 ms   p99 ms  × quiet  refused  RSS + MB  same process`);
  const rows = await besideEach(names, seconds, next);
  for (const { name, p50, p99, times, refused, grown, same } of rows) {
    const figures = [p50.toFixed(1), p99.toFixed(1), times.toFixed(1), String(refused), grown.toFixed(0)];
    const widths = [9, 9, 9, 9, 10];
    tell(
      `${name.padEnd(28)}${figures.map((one, at) => one.padStart(widths[at] ?? 9)).join('')}  ${same ? 'yes' : 'NO'}`,
    );
  }
  process.stderr.write('Slow sockets: they are let go of within 12 s …\n');
  const { closed, longest } = await slowSockets(300);
  tell(`slow sockets: ${closed} of 300 closed, the last after ${(longest / 1000).toFixed(1)} s`);
  const broken = rows.some(({ times, grown, same }) => times > 5 || grown > 100 || !same);
  process.exit(broken || closed < 300 || longest > 12_000 ? 1 : 0);
});
