/** The doctor says the same. */
export const PORT_IN_USE = 'Another program listens there already. Stop it, or choose another port.';

/** What went wrong at the start, by the system's code, with the setting that it is about. */
const WORDS: Readonly<Record<string, readonly [setting: string, words: string]>> = {
  EADDRINUSE: ['PORT', PORT_IN_USE],
  EACCES: ['PORT', 'This account may not listen there. Choose a port above 1023.'],
  EADDRNOTAVAIL: ['HOST', 'This machine has no such address. 127.0.0.1 is this machine alone.'],
  ENOTFOUND: ['HOST', 'No machine has this name. 127.0.0.1 is this machine alone.'],
};

interface Listening extends NodeJS.ErrnoException {
  readonly port: number;
  /** The setting that named this port, where that is not the usual one. */
  readonly portOf: string;
}

/** One plain line for an error that ended the start. */
export function startFault(error: unknown): string {
  const { code = '', port, portOf = 'PORT' } = error as Partial<Listening>;
  const [setting, words] = WORDS[code] ?? [];
  if (setting === 'PORT') return `${portOf}${port ? ` ${port}` : ''}: ${words}`;
  if (setting) return `${setting}: ${words}`;
  return error instanceof Error ? error.message : 'It did not start.';
}
