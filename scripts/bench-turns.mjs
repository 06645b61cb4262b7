import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { Agent, get, request } from 'node:http';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

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
const PEERS = 'build/peers';
/** Clock ticks of /proc, in microseconds; the same on every Linux that Node runs on. */
const TICK = 10_000;

const part = (words) => process.stderr.write(`bench: ${words}\n`);

cpSync('test/bench/peers', PEERS, { recursive: true });
if (!existsSync(`${PEERS}/node_modules`))
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
    cwd: PEERS,
    stdio: 'inherit',
  });

function used({ pid }) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}
const held = ({ pid }) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

async function start(file, settings = {}) {
  const begun = performance.now();
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0', NODE_ENV: 'development', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve) =>
    child.stdout.once('data', (line) => resolve(String(line).trim())),
  );
  return { child, url, begun };
}

/** One client on one kept connection. */
function client(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (path, body, type) =>
    new Promise((resolve, reject) => {
      const sent = body ? { 'content-type': type, 'content-length': Buffer.byteLength(body) } : {};
      // As every browser asks.
      const headers = { 'accept-encoding': 'gzip', ...sent };
      const call = request(`${url}${path}`, { method: body ? 'POST' : 'GET', agent, headers }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => {
          const whole = Buffer.concat(parts);
          const text = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole;
          resolve({ status: answer.statusCode, text: text.toString(), bytes: whole.length });
        });
      });
      call.on('error', reject);
      call.end(body);
    });
}

/** The page: one after another of its first answers, to the end. Gives how many turns, and their bytes. */
async function pages(ask) {
  let { text, bytes: all } = await ask('');
  let turns = 1;
  for (let answer = 'start.danger:no'; answer; turns += 1) {
    const state = /name="state" value="([^"]+)"/.exec(text)?.[1];
    if (!state) break;
    const form = new URLSearchParams({ state, answer }).toString();
    const page = await ask('', form, 'application/x-www-form-urlencoded');
    text = page.text;
    all += page.bytes;
    answer = /<button name="answer" value="((?!start)[^"]+)"/.exec(text)?.[1] ?? '';
    if (text.includes('data-view="outcome"')) answer = '';
  }
  return { turns, bytes: all };
}
/** The same number of forms to the floor. */
async function forms(ask) {
  await ask('');
  const form = new URLSearchParams({ state: 'x'.repeat(256), answer: 'start.danger:no' }).toString();
  for (let turn = 0; turn < 7; turn++) await ask('', form, 'application/x-www-form-urlencoded');
  return { turns: 8, bytes: 0 };
}
let conversations = 0;
/** A chat of eight messages; nothing said at first; where there are buttons, the first is pressed, else words are typed. */
async function chat(ask) {
  const id = `conversation-${++conversations}`;
  let value;
  for (let turn = 0; turn < 8; turn++) {
    const activity = {
      type: 'message',
      id: `${id}-${turn}`,
      channelId: 'webchat',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:1/',
      from: { id: 'user' },
      recipient: { id: 'bot' },
      conversation: { id },
      ...(value ? { value } : { text: turn === 0 ? '' : 'Yes' }),
    };
    const { status, text } = await ask('api/messages', JSON.stringify(activity), 'application/json');
    if (status !== 200) throw new Error(`a peer answered ${status}: ${text.slice(0, 200)}`);
    const actions = JSON.parse(text).activities?.[0]?.suggestedActions?.actions ?? [];
    const buttons = actions.map((action) => action.value).filter((one) => one?.q);
    value =
      buttons.find(({ q, v }) => q !== 'start.danger' || v === 'no') ?? (buttons[0] ? undefined : value);
  }
  return { turns: 8, bytes: 0 };
}

const middle = (figures) => figures.toSorted((a, b) => a - b)[figures.length >> 1];

/** Microseconds of processor a turn, for each; the floor of the page sends as many bytes as ours did in the same round. */
async function turnsOf(kinds) {
  const all = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  let bytes = 8_000;
  for (let round = 0; round < ROUNDS; round++) {
    const names = Object.keys(kinds);
    for (const name of round % 2 ? names.toReversed() : names) {
      part(`  round ${round + 1} of ${ROUNDS}, ${name}`);
      const { file, walk } = kinds[name];
      const { child, url } = await start(file, { BYTES: String(bytes) });
      const ask = client(url);
      const run = async (count) => {
        let done = { turns: 0, bytes: 0 };
        while (done.turns < count) {
          const { turns, bytes: sent } = await walk(ask);
          done = { turns: done.turns + turns, bytes: done.bytes + sent };
        }
        return done;
      };
      await run(TURNS);
      const before = used(child);
      const done = await run(TURNS);
      all[name].push((used(child) - before) / done.turns);
      if (done.bytes) bytes = Math.round(done.bytes / done.turns);
      child.kill('SIGKILL');
    }
  }
  return Object.fromEntries(Object.entries(all).map(([name, figures]) => [name, middle(figures)]));
}

/** Milliseconds of processor until the first answer, and memory then. */
async function startsOf(files) {
  const all = Object.fromEntries(Object.keys(files).map((name) => [name, { cpu: [], memory: [] }]));
  for (let round = 0; round < ROUNDS; round++) {
    part(`  round ${round + 1} of ${ROUNDS}`);
    for (const [name, file] of Object.entries(files)) {
      const { child, url } = await start(file);
      await new Promise((resolve) => get(url, (answer) => answer.resume().on('end', resolve)));
      all[name].cpu.push(used(child) / 1000);
      all[name].memory.push(held(child));
      child.kill('SIGKILL');
    }
  }
  const of = (kind) =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, middle(one[kind])]));
  return { cpu: of('cpu'), memory: of('memory') };
}

const OURS = 'dist/main.js';
const peer = (name) => `${PEERS}/${name}.mjs`;
part('turns of the page, 1 of 3');
const page = await turnsOf({
  ours: { file: OURS, walk: pages },
  restify: { file: peer('restify'), walk: forms },
  waterfall: { file: peer('waterfall'), walk: chat },
});
part('turns of Bot Framework, 2 of 3');
const bot = await turnsOf({
  ours: { file: OURS, walk: chat },
  waterfall: { file: peer('waterfall'), walk: chat },
  agents: { file: peer('agents'), walk: chat },
});
part('starts, 3 of 3');
const starts = await startsOf({
  ours: OURS,
  restify: peer('restify'),
  agents: peer('agents'),
  waterfall: peer('waterfall'),
});

const rows = [];
const row = (work, unit, ours, against, other, goal) => {
  const ratio = ours / other;
  rows.push(
    `| ${work} | ${against}: ${other.toFixed(0)} ${unit} | ${ours.toFixed(0)} ${unit} | ${ratio.toFixed(2)} | ${goal} | ${ratio <= goal ? 'held' : 'not held'} |`,
  );
};
row('page turn, processor', 'µs', page.ours, 'restify, same bytes', page.restify, 3);
row('page turn, processor', 'µs', page.ours, 'Waterfall', page.waterfall, 0.1);
row('Bot Framework turn, expectReplies', 'µs', bot.ours, 'Waterfall', bot.waterfall, 0.125);
row('Bot Framework turn, expectReplies', 'µs', bot.ours, 'Agents SDK, Express', bot.agents, 0.25);
row('start to first answer, processor', 'ms', starts.cpu.ours, 'restify', starts.cpu.restify, 1.5);
row('start to first answer, processor', 'ms', starts.cpu.ours, 'Agents SDK, Express', starts.cpu.agents, 1);
row('memory after start', 'MB', starts.memory.ours, 'restify', starts.memory.restify, 1.3);
const table = `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${new Date().toISOString().slice(0, 10)};
\`npm run bench -- --rounds ${ROUNDS} --turns ${TURNS}\`, medians.

| work | beside | ours | ratio | goal, at most | |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
process.stdout.write(table);
