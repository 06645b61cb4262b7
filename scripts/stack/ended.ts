import type { ChildProcess } from 'node:child_process';

/** When a process has ended, or at once when it has already. */
export const ended = (program: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) resolve();
    else program.once('exit', () => resolve());
  });
