import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inProcess } from '../../build/scripts/bench/in-process.js';
import { startConnector } from './connector.mjs';
import { halfLoadOf, startsOf, turnsOf } from './measures.mjs';
import { row, table } from './table.mjs';
import { chat, forms, pages, posted } from './walks.mjs';

/**
 * `npm run bench [-- --rounds 5 --turns 1500]`: what a turn and a start cost, beside the least that there could be and
 * beside what others do, in the same run: a fresh process each time, one after another, the order turned about every second
 * round. Processor time is the operating system's. Figures of one machine in one hour mean little: read the ratios.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, turns: { type: 'string', default: '1500' } },
});
const ROUNDS = Number(values.rounds);
const TURNS = Number(values.turns);
/** Installed beside what is compiled, for this alone. */
const PEERS = resolve('build/peers');

cpSync('test/bench/peers', PEERS, { recursive: true });
if (!existsSync(`${PEERS}/node_modules`))
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: PEERS,
    stdio: 'inherit',
  });

const OURS = { folder: 'dist', file: 'main.js' };
const peer = (name) => ({ folder: PEERS, file: `${name}.mjs` });
const [restify, waterfall, agents] = ['restify', 'waterfall', 'agents'].map(peer);
const part = (words) => process.stderr.write(`bench: ${words}\n`);

part('turns of the page, 1 of 6');
const page = await turnsOf(ROUNDS, TURNS, {
  ours: { ...OURS, walk: pages },
  restify: { ...restify, walk: forms },
  waterfall: { ...waterfall, walk: chat },
});
part('turns of Bot Framework, 2 of 6');
const bot = await turnsOf(ROUNDS, TURNS, {
  ours: { ...OURS, walk: chat },
  restify: { ...restify, walk: forms },
  waterfall: { ...waterfall, walk: chat },
  agents: { ...agents, walk: chat },
});
part('replies that are posted, 3 of 6');
const connector = await startConnector();
const post = await turnsOf(ROUNDS, TURNS, {
  ours: { ...OURS, settings: { BOT_SERVICE_URLS: new URL(connector.url).origin }, walk: posted(connector) },
  waterfall: { ...waterfall, walk: posted(connector) },
});
connector.close();
part('half of what can be answered, 4 of 6');
const half = await halfLoadOf(ROUNDS, {
  ours: { ...OURS, walk: pages },
  restify: { ...restify, walk: forms },
});
part('starts, 5 of 6');
const starts = await startsOf(ROUNDS, { ours: OURS, restify, agents, waterfall });
part('without a server, 6 of 6');
const within = await inProcess();

const bytesIn = (folder) =>
  readdirSync(folder, { recursive: true }).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
const rows = [
  row('page turn, processor', 'µs', page.ours.cpu, 'restify, same bytes', page.restify.cpu, 3),
  row('page turn, processor', 'µs', page.ours.cpu, 'Waterfall', page.waterfall.cpu, 0.1),
  row('page turn, one client waits, p50', 'ms', page.ours.p50, 'restify', page.restify.p50, 2),
  row('page turn, one client waits, p99', 'ms', page.ours.p99, 'restify', page.restify.p99, 4),
  row('page turn at half of what each can answer, p99', 'ms', half.ours, 'restify', half.restify, 4),
  row('Bot Framework turn, expectReplies', 'µs', bot.ours.cpu, 'Waterfall', bot.waterfall.cpu, 0.125),
  row('Bot Framework turn, expectReplies', 'µs', bot.ours.cpu, 'Agents SDK, Express', bot.agents.cpu, 0.25),
  row('Bot Framework turn, reply posted', 'µs', post.ours.cpu, 'Waterfall', post.waterfall.cpu, 0.125),
  // Goal: 30 µs where restify alone takes 25.
  row("check of a channel's token", 'µs', within.token, 'restify, a turn', bot.restify.cpu, 1.2),
  row('a turn with its words', 'µs', within.said, 'a turn without', within.turn, 2.5),
  row('start to first answer, processor', 'ms', starts.ours.cpu, 'restify', starts.restify.cpu, 1.5),
  row('start to first answer, processor', 'ms', starts.ours.cpu, 'Agents SDK, Express', starts.agents.cpu, 1),
  row('memory after start', 'MB', starts.ours.memory, 'restify', starts.restify.memory, 1.3),
  row('what is deployed', 'MB', bytesIn('dist') / 1e6, 'goal', 6, 1),
];
process.stdout.write(table(`npm run bench -- --rounds ${ROUNDS} --turns ${TURNS}`, rows));
