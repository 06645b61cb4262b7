import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The zone is the process's own, so each gets a process; hours.test.ts itself runs in the zone of this machine. */
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'].filter((zone) => zone !== here);
test.each(zones)('the hours hold on a server in %s', (zone) => {
  const root = join(__dirname, '../..');
  const out = execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      'test/directory/hours.test.ts',
      '--json',
      '--silent',
      '--reporters=default',
    ],
    { cwd: root, env: { ...process.env, TZ: zone, FORCE_COLOR: '0' }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { numPassedTests, numFailedTests } = JSON.parse(out.toString());
  expect(numFailedTests).toBe(0);
  expect(numPassedTests).toBeGreaterThan(20);
});
