import type { Guide } from '../../guide/guide.ts';
import type { Entry, Opened } from '../../sessions/transcripts.ts';
import type { Render } from './render.ts';
import { transcriptText } from './transcript-line.ts';

/** Before every place that a clock gives: whatever there is of a conversation is read after it. */
const BEFORE_ALL = 1;

/** Makes first messages of conversations. Until somebody answers nothing is held of one, so it is made again whenever it is read. */
export function makeGreeting(guide: Guide, render: Render) {
  const said = (language: string | undefined, now: Date) => {
    const { message } = guide.turn(guide.begin(language), { kind: 'look' }, { now, door: 'direct-line' });
    return render({ message, turnNumber: 0 });
  };
  return {
    greeting: ({ at, language }: Opened): Entry => ({
      at,
      text: transcriptText({ by: 'guide', reply: said(language, new Date(at)) }),
    }),
    /** For a conversation of which nothing can be read now, not even its language: its screen has the numbers. */
    unread: (now: Date): Entry => ({
      at: BEFORE_ALL,
      text: transcriptText({ by: 'guide', reply: said(undefined, now), shownAt: now.getTime() }),
    }),
  };
}
