import type { Guide } from '../../src/guide/guide.ts';
import { freePort } from '../stack/free-port.ts';
import { type Instance, sharedSettings, startInstance, stopInstance } from '../stack/instance.ts';
import { type Chance, makeChance } from './chance.ts';
import { type Known, requestFrom } from './doors.ts';
import { framesFrom, openingOf } from './frames.ts';
import { judge } from './judge.ts';
import { asked, bytesOf } from './request.ts';
import { send } from './send.ts';
import { spoiled } from './spoil.ts';

interface Run {
  readonly guide: Guide;
  /** Values of answer buttons: question:answer. */
  readonly answers: readonly string[];
  readonly seconds: number;
  readonly seed: number;
  /** Connections at once. */
  readonly hands: number;
  /** Milliseconds of silence after which most connections are given up: on a slow machine more. */
  readonly silence?: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly tell: (line: string) => void;
}

export interface Found {
  requests: number;
  answers: number;
  deaths: number;
  hung: number;
  readonly faults: string[];
  readonly statuses: Map<number, number>;
}

/** Requests of one connection; beyond eight that wait the product lets go. */
const AHEAD = 6;
const LAST = bytesOf(asked('GET', '/health/live', { connection: 'close' }));

/** The product in a process of its own, and hands that send it whatever can be sent. */
export async function runFuzz({
  guide,
  answers,
  seconds,
  seed,
  hands,
  silence = 700,
  settings = {},
  tell,
}: Run): Promise<Found> {
  const shared = sharedSettings();
  const from = { ...shared, LOG_LEVEL: 'error', BOT_SERVICE_URLS: 'http://127.0.0.1:1', ...settings };
  const port = await freePort();
  let instance: Instance = await startInstance(from, port);
  const found: Found = { requests: 0, answers: 0, deaths: 0, hung: 0, faults: [], statuses: new Map() };
  const known: Known = { states: [], answers, lines: [] };
  const numbers = [guide.numbers.emergency.display, guide.numbers.helpline.display];
  const until = performance.now() + seconds * 1000;

  async function round(chance: Chance): Promise<void> {
    const stream = chance.is(0.03) ? known.lines.pop() : undefined;
    const count = stream ? 1 : 1 + chance.below(AHEAD);
    const requests = stream
      ? [openingOf(chance, stream.streamUrl)]
      : Array.from({ length: count }, () => requestFrom(chance, known));
    const bytes = requests.map((request) => (stream ? bytesOf(request) : spoiled(chance, request)));
    const end = stream ? [framesFrom(chance), Buffer.from([0x88, 0x80, 0, 0, 0, 0])] : [LAST];
    found.requests += count;
    const said = await send(
      port,
      [...bytes, ...end],
      chance.is(0.3) || stream !== undefined,
      // A stream that is open stays open, and is asked every half minute whether anybody is there (test/channels/direct-line/pings).
      chance.is(0.02) && stream === undefined ? 0 : silence,
    );
    const repeat = () => JSON.stringify(Buffer.concat(bytes).toString('latin1')).slice(0, 2_000);
    if (said.hung) {
      found.hung += 1;
      found.faults.push(`a connection that neither answered nor closed: ${repeat()}`);
    }
    const { statuses, faults } = judge(
      said.text,
      numbers,
      requests.some(({ method }) => method === 'HEAD'),
    );
    for (const status of statuses) found.statuses.set(status, (found.statuses.get(status) ?? 0) + 1);
    found.answers += statuses.length;
    found.faults.push(...faults.map((fault) => `${fault}: ${repeat()}`));
    learn(said.text);
    if (instance.program.exitCode === null && instance.program.signalCode === null) return;
    found.deaths += 1;
    found.faults.push(`it died: ${repeat()}`);
    instance = await startInstance(from, port);
  }

  /** What later requests give back. */
  function learn(text: string): void {
    const state = /name="state" value="([^"]+)"/.exec(text)?.[1];
    if (state) keep(known.states, state);
  }
  const keep = <T>(all: T[], one: T) => {
    all.push(one);
    if (all.length > 200) all.shift();
  };

  const begin = async () => {
    const ask = async (path: string, authorization?: string) =>
      (await (
        await fetch(`http://127.0.0.1:${port}/v3/directline/${path}`, {
          method: 'POST',
          headers: { origin: 'https://council.example', ...(authorization ? { authorization } : {}) },
        })
      ).json()) as { token: string; conversationId: string; streamUrl: string };
    const { token } = await ask('tokens/generate');
    const { conversationId, streamUrl } = await ask('conversations', `Bearer ${token}`);
    keep(known.lines, { token, conversation: conversationId, streamUrl });
  };

  const left = () => Math.max(0, Math.round((until - performance.now()) / 1000));
  const ticking = setInterval(
    () => process.stderr.write(`${left()} s left, ${found.requests} requests\n`),
    5_000,
  );
  await Promise.all(
    Array.from({ length: hands }, async (_, index) => {
      const chance = makeChance(seed * 1_000 + index);
      while (performance.now() < until) {
        if (chance.is(0.05)) await begin().catch(() => undefined);
        await round(chance);
      }
    }),
  );
  clearInterval(ticking);
  await stopInstance(instance, 'kill');
  summary(found, tell);
  return found;
}

function summary({ requests, answers, deaths, hung, faults, statuses }: Found, tell: Run['tell']): void {
  tell(`${requests} requests, ${answers} answers; ${deaths} deaths, ${hung} hung, ${faults.length} faults`);
  tell(
    [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}: ${count}`)
      .join('  '),
  );
  for (const fault of faults.slice(0, 10)) tell(`    ${fault}`);
}
