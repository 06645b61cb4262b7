import type { View } from '../conversation/view.ts';
import { MINUTE } from '../directory/hours.ts';
import type { Door } from '../words/frame.ts';
import type { Message } from '../words/message.ts';
import type { Say } from '../words/say.ts';

/** Messages held at most, the longest unused go first: nobody can make us hold more. */
export const MOST = 600;

/** How a view is put into words at an instant: as `Say`, which looks at the clock each time. */
export type Saying = (view: View, language: string, now: Date, door: Door) => Message;

/**
 * Says each view once. What a view says follows from the view, the language, the door and who is open, and from nothing
 * about a person: so it is the same for everybody until somebody opens or closes, but for the line that names the minute.
 * New content is a new guide, which remembers nothing yet.
 * @param opening as `makeOpening`
 */
export function remembering(say: Say, opening: (now: Date) => string): Saying {
  const held = new Map<string, { message: Message; minute: number }>();
  let minute = Number.NaN;
  let open = '';

  /** Once a minute: whether anybody has opened or closed since. */
  function look(now: Date): void {
    minute = Math.floor(now.getTime() / MINUTE);
    const before = open;
    open = opening(now);
    if (open !== before) held.clear();
  }

  return (view, language, now, door) => {
    if (Math.floor(now.getTime() / MINUTE) !== minute) look(now);
    const key = keyOf(view, language, door);
    let known = held.get(key);
    if (!known) known = { message: say(view, language, now, door), minute };
    else if (known.minute !== minute) known = { message: say.at(known.message, now), minute };
    held.delete(key);
    held.set(key, known);
    if (held.size > MOST) held.delete(held.keys().next().value ?? key);
    return known.message;
  };
}

/** Everything that a view holds, so that nothing it may gain is forgotten; a situation follows from its id. */
const keyOf = (view: View, language: string, door: Door) =>
  JSON.stringify([language, door, view.shown ? { ...view, shown: { ...view.shown, situation: 0 } } : view]);
