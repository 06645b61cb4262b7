import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answered } from '../../src/flow/walker.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { closing } from '../support/closing.ts';
import { nextLine } from '../support/next-line.ts';
import { everyView } from '../support/rules.ts';
import { content } from '../support/test-app.ts';
import { directLineDoor, messagesDoor, pageDoor } from './doors.ts';

// A process starts: on a busy machine that takes its time.
jest.setTimeout(180_000);

/** What is deployed, in a folder where there is nothing else: no packages, no sources. */
const deployed = join(mkdtempSync(join(tmpdir(), 'deployed-')), 'guide');
cpSync('dist', deployed, { recursive: true });
const env = { PATH: process.env['PATH'] ?? '', ...UNSET };
const guide = makeGuide(content);
const bare = (value: string) => value.replace(/^https:\/\//, '').replace(/\/$/, '');

async function start(settings: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['main.js'], {
    cwd: deployed,
    env: { ...env, PORT: '0', ...settings },
  });
  closing(() => child.kill('SIGKILL'));
  return nextLine(child.stdout)();
}

/** One way for each question or end; contacts by their values, in screen order. Websites are open whatever the time. */
const shown = (answers: readonly Answered[]) =>
  guide.turn({ ...guide.begin(), answers }, { kind: 'look' }, { now: new Date(), door: 'web' }).message;
const expected = (answers: readonly Answered[]) =>
  shown(answers).contacts.flatMap(({ ways }) => ways.map(({ value }) => bare(value)));
const ways = [
  ...new Map(everyView().map((answers) => [shown(answers).question ?? answers.length, answers])).values(),
];

test('the folder that is deployed answers at every door as the sources do, with node alone', async () => {
  const url = await start({ DIRECT_LINE_ORIGINS: 'https://council.example' });
  expect(ways.length).toBeGreaterThan(20);
  for (const door of [pageDoor(url), messagesDoor(url), directLineDoor(url)])
    for (const answers of ways)
      expect({ door: door.name, contacts: await door.contacts(answers) }).toEqual({
        door: door.name,
        contacts: expected(answers),
      });
});

test('with the other SDK too', async () => {
  const door = messagesDoor(await start({ BOT_SDK: 'agents' }));
  const [answers = []] = ways.slice(-1);
  expect(await door.contacts(answers)).toEqual(expected(answers));
});

test('the terminal, which prints nothing before the first line', () => {
  const { stdout, status } = spawnSync(process.execPath, ['chat.js', '--json'], {
    cwd: deployed,
    env,
    input: '#no\n',
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ question: 'start.need' });
});

test('the doctor looks at what runs there, and takes it for nobody else', async () => {
  const url = await start({});
  const { stdout, status } = spawnSync(process.execPath, ['doctor.js'], {
    cwd: deployed,
    env: { ...env, PORT: new URL(url).port },
    encoding: 'utf8',
  });
  expect(stdout).toContain('PORT: This product runs there already.');
  expect([stdout.match(/^Fault.*$/gm), status]).toEqual([null, 0]);
});

test('typed words are understood in it', async () => {
  const url = await start({});
  const state = /name="state" value="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
  const body = new URLSearchParams({ state, say: 'he is going to kill me' });
  expect(await (await fetch(url, { method: 'POST', body })).text()).toContain('data-view="emergency"');
});

test('it is one folder, with nothing of this machine in it', () => {
  const files = readdirSync(deployed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  const bytes = files.reduce((sum, file) => sum + statSync(join(deployed, file)).size, 0);
  expect(bytes).toBeLessThan(10 * 1024 * 1024);
});
