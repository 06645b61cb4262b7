import { startFault } from '../../src/server/start-fault.ts';
import { makeStop } from '../../src/server/stop.ts';
import { readConfig } from '../../src/settings/config.ts';
import { warningsOf } from '../../src/settings/warnings.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { guide } = makeTestGuide(['en']);

const key = 'A'.repeat(43);
const quiet = { SEAL_KEYS: key, REDIS_URL: 'redis://127.0.0.1:6379' };
const warned = (settings: Record<string, string>) =>
  warningsOf(readConfig({ ...quiet, ...settings }), guide).filter((line) => !line.startsWith('locales/'));

test('with everything set there is nothing to warn of', () => {
  expect(warned({})).toEqual([]);
});

test.each<[Record<string, string>, RegExp]>([
  [{ REDIS_URL: '' }, /^REDIS_URL is not set: .* Run one instance/],
  [{ HOST: '0.0.0.0' }, /^MicrosoftAppId is not set, .*\/api\/messages refuses everybody/],
  [{ SEAL_KEYS: '', REDIS_URL: '' }, /^SEAL_KEYS is not set/],
])('a start that is not all it might be says so in a line: %j', (settings, line) => {
  expect(warned(settings)).toContainEqual(expect.stringMatching(line));
});

test.each([
  ['EADDRINUSE', /^PORT: Another program listens there already/],
  ['EACCES', /^PORT: /],
  ['EADDRNOTAVAIL', /^HOST: /],
])('%s is told in one line', (code, line) => {
  const said = startFault(Object.assign(new Error('listen'), { code }));
  expect(said).toMatch(line);
  expect(said).not.toContain('\n');
});

test.each<[string, () => Promise<void>, number]>([
  ['everything closes', async () => undefined, 0],
  ['something fails', () => Promise.reject(new Error('no')), 1],
  ['something never ends', () => new Promise(() => {}), 1],
])('a stop ends the process, when %s', async (_name, close, code) => {
  const ended = await new Promise<number>((resolve) => {
    const hold = setTimeout(resolve, 5_000, -1);
    makeStop(
      close,
      (given) => {
        clearTimeout(hold);
        resolve(given);
      },
      50,
    )();
  });
  expect(ended).toBe(code);
});
