import { ContentError, type Fault } from './content/fault.ts';
import { described } from './logs/described.ts';
import type { Log } from './logs/log.ts';

interface Renewing<Content> {
  /** Reads and checks all of it. @throws ContentError with every mistake */
  readonly open: () => Content;
  /** Puts it in the place of what is shown: whole, or not at all. */
  readonly take: (content: Content) => void;
  readonly log: Log;
}

/**
 * Takes changed content over while the product runs. While something in it is wrong, what was right last goes on: people
 * see nothing of the mistake, and one line says which rules it breaks. What is wrong, `npm run content:check` tells.
 */
export function makeRenewal<Content>({ open, take, log }: Renewing<Content>): () => boolean {
  return () => {
    const begun = performance.now();
    try {
      take(open());
    } catch (error) {
      const faults = error instanceof ContentError ? error.faults : undefined;
      const why = faults ? counted(faults) : 'could not be read';
      log('error', 'content', {
        words: `The content ${why} and was not taken over; what was right last is shown. See npm run content:check.`,
        ...(faults ? {} : described(error)),
      });
      return false;
    }
    const milliseconds = Math.round(performance.now() - begun);
    log('info', 'content', { words: 'The content was read again and taken over.', milliseconds });
    return true;
  };
}

/** How many mistakes, and by which rules: nothing of what stands in the content, which somebody may be writing still. */
function counted(faults: readonly Fault[]): string {
  const codes = [...new Set(faults.map(({ code }) => code))].join(', ');
  return `has ${faults.length} ${faults.length === 1 ? 'mistake' : 'mistakes'} (${codes})`;
}
