import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NODES, programOf } from '../../scripts/nodes/other-nodes.ts';
import { UNSET } from '../../src/settings/settings-schema.ts';
import { closing } from '../support/closing.ts';
import { nextLine } from '../support/next-line.ts';
import { HELPLINE_NUMBER, numberOf } from '../support/numbers.ts';
import { TO_CONTACTS } from '../support/own-ways.ts';
import { directLineDoor, messagesDoor, pageDoor } from './doors.ts';

// A process starts: on a busy machine that takes its time.
jest.setTimeout(120_000);

const deployed = join(mkdtempSync(join(tmpdir(), 'deployed-')), 'guide');
cpSync('dist', deployed, { recursive: true });

const WAY = TO_CONTACTS.map((step) => step.split(':') as [string, string]);

describe.each(Object.keys(NODES))('what is deployed, on Node %s', (major) => {
  const program = programOf(major);
  const walked = program === undefined ? test.skip : test;

  walked(
    'walks a conversation at every door, understands typed words, and stops when it is told',
    async () => {
      const child = spawn(resolve(program ?? ''), ['main.js'], {
        cwd: deployed,
        env: { ...UNSET, PORT: '0', DRAIN_SECONDS: '0', DIRECT_LINE_ORIGINS: 'https://council.example' },
      });
      closing(() => child.kill('SIGKILL'));
      let complaints = '';
      child.stderr.on('data', (data) => (complaints += String(data)));
      const url = await nextLine(child.stdout)();
      const said: (readonly string[])[] = [];
      for (const door of [pageDoor(url), messagesDoor(url), directLineDoor(url)])
        said.push(await door.contacts(WAY));
      expect(said[0]).toContain(HELPLINE_NUMBER);
      expect(said).toEqual([said[0], said[0], said[0]]);

      const state = /name="state" value="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
      const body = new URLSearchParams({ state, say: 'he is going to kill me' });
      const typed = await (await fetch(url, { method: 'POST', body })).text();
      expect(typed).toContain('data-view="emergency"');
      expect(typed).toContain(numberOf('police-999'));

      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      expect(complaints).not.toMatch(/"event":"(failed|fault)"/);
    },
  );
});
