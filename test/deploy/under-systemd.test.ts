import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { NODES, programOf } from '../../scripts/nodes/other-nodes.ts';
import { SYSTEMD } from '../support/systemd.ts';

jest.setTimeout(300_000);

/** A machine in which no systemd can be started: nothing was looked at. */
const TRY_ANOTHER = 75;

describe.each(Object.keys(NODES))('under systemd, on Node %s', (major) => {
  const program = programOf(major);
  const walked = SYSTEMD && program !== undefined ? test : test.skip;

  walked(
    'the unit starts beside another, walks a conversation, takes a reload, stops with 0, and logs in its own journal',
    () => {
      const { status, stdout } = spawnSync('sh', ['scripts/under-systemd.sh'], {
        encoding: 'utf8',
        timeout: 200_000,
        env: { ...process.env, NODE: resolve(program ?? '') },
      });
      if (status === TRY_ANOTHER) {
        process.stdout.write('Left out: systemd, which cannot be started on this machine.\n');
        return;
      }
      const lines = stdout.split('\n');
      expect([status, lines.filter((line) => line === 'walked').length]).toEqual([0, 3]);
      expect(lines.filter((line) => line === 'figures 200')).toHaveLength(2);
      expect(lines).toEqual(expect.arrayContaining(['Result=success', 'ExecMainStatus=0', 'NRestarts=0']));
      const events = lines
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as { event: string; level: string; words?: string })
        .filter(({ event }) => event !== 'advice');
      expect(events.map(({ event, level }) => `${level} ${event}`)).toEqual([
        'info started',
        'info content',
        'info stopping',
        'info stopped',
      ]);
      expect(events[1]?.words).toContain('taken over.');
    },
  );
});
