import pino from 'pino';
import { type Fields, type Level, type Log, makeLog } from './log.ts';

/** Characters that wait for a reader who is slow; more are dropped: nobody waits for a page because a log is not read. */
const WAITING = 1024 * 1024;

export interface OpenLog {
  readonly log: Log;
  /** Writes what waits: the process is about to end. */
  flush(): void;
}

/** The log of the process, on standard error. At a keyboard only words and errors are shown. */
export function openLog(level: Level, terminal = process.stderr.isTTY): OpenLog {
  if (terminal) return { log: makeLog(level, { write: atKeyboard }), flush: () => undefined };
  const to = pino.destination({ dest: 2, sync: false, maxLength: WAITING });
  // Whoever reads may have ended: the next line is lost, and nothing else.
  to.on('error', () => undefined);
  const flush = () => {
    try {
      to.flushSync();
    } catch {
      // Nobody reads.
    }
  };
  return { log: makeLog(level, to), flush };
}

function atKeyboard(line: string): void {
  const { words, level, event, kind, at = [] } = JSON.parse(line) as Record<string, string> & Fields;
  if (words !== undefined) process.stderr.write(`${words}\n`);
  else if (level === 'error') process.stderr.write(`${[event, kind, ...at].join(' ')}\n`);
}
