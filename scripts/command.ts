import { ContentError } from '../src/content/fault.ts';
import { ConfigError } from '../src/settings/config-error.ts';

/** What a person can put right, and so is told without a stack. */
export class CommandError extends Error {}

/**
 * Runs a command. Mistakes of the content or the settings end it with 1, words that it does not take with 2 and how
 * it is written.
 */
export async function command(usage: string, run: () => unknown): Promise<void> {
  const tell = (words: string, code: number) => {
    process.stderr.write(`${words}\n`);
    process.exitCode = code;
  };
  // Whoever reads may have seen enough: `head`, for one.
  process.stdout.on('error', () => process.exit(0));
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof ContentError || error instanceof ConfigError) tell(error.message, 1);
    else if (error instanceof CommandError || isMiswritten(error))
      tell(`${error.message}\nWrite: ${usage}`, 2);
    else throw error;
  }
}

const isMiswritten = ({ code = '' }: NodeJS.ErrnoException) => code.startsWith('ERR_PARSE_ARGS');
