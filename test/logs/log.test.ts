import { described } from '../../src/logs/described.ts';
import { type Fields, LEVELS, makeLog } from '../../src/logs/log.ts';
import { quietLibraries } from '../../src/logs/quiet-libraries.ts';

/** A log whose lines are kept. */
function kept(level: (typeof LEVELS)[number] = 'debug') {
  const lines: string[] = [];
  return { lines, log: makeLog(level, { write: (line: string) => void lines.push(line) }) };
}

test('a line is JSON with a time, a level, an event and what is allowed', () => {
  const { lines, log } = kept();
  log('warn', 'store', { words: 'Redis answers again.', status: 503 });
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    event: 'store',
    words: 'Redis answers again.',
    status: 503,
  });
});

test('whatever else is given goes nowhere', () => {
  const { lines, log } = kept();
  const given = {
    text: 'canary',
    name: 'canary',
    url: '/?q=canary',
    from: { id: 'canary' },
    err: Error('canary'),
  };
  log('error', 'failed', given as Fields);
  expect(lines.join('')).not.toContain('canary');
});

test.each(LEVELS)('at %s only what is as grave is told', (level) => {
  const { lines, log } = kept(level);
  for (const at of ['error', 'warn', 'info', 'debug'] as const) log(at, 'started');
  expect(lines).toHaveLength(LEVELS.indexOf(level));
});

describe('an error is told without its message', () => {
  const places = (error: Error) => described(error).at ?? [];

  test('its class, its code and its places', () => {
    const error = Object.assign(new TypeError('canary'), { code: 'ECONNRESET' });
    error.stack =
      'TypeError: canary\n    at turn (file:///srv/guide/dist/src/app.js:1:2)\n    at node:events:3:4';
    expect(described(error)).toEqual({
      kind: 'TypeError',
      code: 'ECONNRESET',
      at: ['dist/src/app.js:1:2', 'node:events:3:4'],
    });
  });

  test('a message that looks like a place is none', () => {
    const error = new Error('help\n    at node:canary:1:1');
    expect(places(error).join()).not.toContain('canary');
  });

  test.each([{ name: 'he said canary' }, { code: 'canary words' }, { code: 7 }])(
    '%j is no class and no code',
    (given) => {
      expect(JSON.stringify(described(Object.assign(new Error('x'), given)))).not.toMatch(/canary|"code"/);
    },
  );

  test.each(['canary', { canary: 1 }, undefined])(
    '%j, which is no error, is told by its type alone',
    (thrown) => {
      expect(described(thrown)).toEqual({ kind: typeof thrown });
    },
  );
});

test('what libraries print is told of, and not said', () => {
  const { lines, log } = kept();
  const console = { ...globalThis.console };
  const process = new (require('node:events') as typeof import('node:events'))();
  process.on('warning', () => lines.push('canary'));
  quietLibraries(log, console, process as never);
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const)
    console[name]('canary');
  process.emit(
    'warning',
    Object.assign(new Error('canary'), { name: 'DeprecationWarning', code: 'DEP0040' }),
  );
  expect(lines.join('')).not.toContain('canary');
  expect(lines).toHaveLength(9);
  expect(lines.at(-1)).toContain('DEP0040');
});
