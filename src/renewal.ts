import { ContentError } from './content/fault.ts';
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
 * see nothing of the mistake, and one line says that there is one. What is wrong, `npm run content:check` tells.
 */
export function makeRenewal<Content>({ open, take, log }: Renewing<Content>): () => boolean {
  return () => {
    const begun = performance.now();
    try {
      take(open());
    } catch (error) {
      const count = error instanceof ContentError ? error.faults.length : undefined;
      const why =
        count === undefined ? 'could not be read' : `has ${count} ${count === 1 ? 'mistake' : 'mistakes'}`;
      log('error', 'content', {
        words: `The content ${why} and was not taken over; what was right last is shown. See npm run content:check.`,
        ...(count === undefined ? described(error) : {}),
      });
      return false;
    }
    const milliseconds = Math.round(performance.now() - begun);
    log('info', 'content', { words: 'The content was read again and taken over.', milliseconds });
    return true;
  };
}
