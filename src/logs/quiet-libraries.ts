import { described } from './described.ts';
import type { Log } from './log.ts';

/**
 * What libraries print may hold what they were given: somebody's words, a token, an address. It is told that something was
 * printed, and not what; of Node's own warnings, their class and code.
 */
export function quietLibraries(log: Log, console: Console = globalThis.console, on = process): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const)
    console[name] = () => log('warn', 'library', { kind: `console.${name}` });
  on.removeAllListeners('warning');
  on.on('warning', (warning) => log('warn', 'library', described(warning)));
}
