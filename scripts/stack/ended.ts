import type { ChildProcess } from 'node:child_process';

export const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** When a process has ended, or at once when it has already. */
export const ended = (program: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (hasEnded(program)) resolve();
    else program.once('exit', () => resolve());
  });
