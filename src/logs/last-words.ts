import { described } from './described.ts';
import type { OpenLog } from './open-log.ts';

/**
 * An error that nobody caught ends the process, since nobody knows what it left behind: told without its message, after
 * what has been asked was answered.
 */
export function lastWords({ log, flush }: OpenLog, end: () => void, on: NodeJS.EventEmitter = process): void {
  let ending = false;
  const fault = (error: unknown) => {
    log('error', 'fault', described(error));
    flush();
    if (ending) return;
    ending = true;
    end();
  };
  on.on('uncaughtException', fault);
  on.on('unhandledRejection', fault);
}
