import { type Lasting, owed } from './owed.ts';
import { makeRecall } from './recall.ts';
import { type Entry, NoRoom, type Opened, type Transcripts } from './transcripts.ts';

/** Milliseconds between two looks of a reader whom nobody can wake. */
const LOOK = 2_000;

/** What readers may show, as far as this process knows: for when entries cannot be read. */
export interface Screens {
  /** The places of all that they were given. */
  places(key: string): readonly number[];
  /** They were given something that stands in no transcript. */
  given(key: string, places: readonly number[]): void;
}

interface Begun {
  readonly opened: Opened;
  readonly ttlSeconds: number;
}

/**
 * Transcripts that go on while the store is away: what is said meanwhile is held in this process, and read together
 * with what the store holds once it is back. Nobody waits in silence for a message with the numbers. What its person
 * has left meanwhile is not read again: it goes from the store before anything else is asked about it.
 */
export function standingIn(store: Transcripts, spare: Transcripts, lasting: Lasting): Transcripts & Screens {
  const recall = makeRecall(lasting);
  const leaving = owed<void>((key) => store.delete(key), lasting);
  /** What began meanwhile is told the other instances when the store is back: they would say that there is none. */
  const beginning = owed<Begun>(async (key, { opened, ttlSeconds }) => {
    await leaving.settle(key);
    // Elsewhere it may have been under way for long: then nothing begins.
    if ((await store.tail(key, 1)).length === 0) await store.open(key, opened, ttlSeconds);
  }, lasting);

  /** Asks the store; while it fails, the process. That there is no room is an answer. */
  async function either<T>(asked: () => Promise<T>, instead: () => Promise<T>): Promise<T> {
    try {
      return await asked();
    } catch (error) {
      if (error instanceof NoRoom) throw error;
      return instead();
    }
  }
  const about = <T>(key: string, asked: () => Promise<T>, instead: () => Promise<T>) =>
    either(async () => {
      await leaving.settle(key);
      await beginning.settle(key);
      return asked();
    }, instead);
  function gone(key: string): void {
    beginning.drop(key);
    recall.ended(key);
  }
  /** What cannot be read may be there: nobody is told that it is not, unless its person has left it. */
  const unread = (key: string) => async () => (leaving.has(key) ? undefined : []);

  return {
    async append(key, texts, writing) {
      // What was said while the store was away is not said again.
      const said = writing.event === undefined ? undefined : await spare.find(key, writing.event);
      if (said !== undefined) return said;
      const after = recall.after(key, writing);
      const place = await about(
        key,
        () => store.append(key, texts, after),
        () => spare.append(key, texts, after),
      );
      recall.given(key, placesOf(place, texts));
      return place;
    },
    async end(key, texts, writing) {
      const after = recall.after(key, writing);
      gone(key);
      const place = await about(
        key,
        async () => {
          const ended = await store.end(key, texts, after);
          await spare.delete(key);
          return ended;
        },
        // In the place of what is held, so that nobody who leaves is refused for want of room.
        () => {
          leaving.note(key);
          return spare.end(key, texts, after);
        },
      );
      recall.given(key, placesOf(place, texts));
      return place;
    },
    async since(key, place) {
      const held = await about(key, () => store.since(key, place), unread(key));
      const meanwhile = await spare.since(key, place);
      const all = held && meanwhile ? together(held, meanwhile) : (held ?? meanwhile);
      recall.asked(key, place);
      recall.given(key, all?.map(({ at }) => at) ?? []);
      return all;
    },
    async tail(key, most) {
      const held = await about(key, () => store.tail(key, most), unread(key));
      return together(held ?? [], await spare.tail(key, most)).slice(-most);
    },
    async find(key, event) {
      const said = await spare.find(key, event);
      return (
        said ??
        about(
          key,
          () => store.find(key, event),
          async () => undefined,
        )
      );
    },
    async delete(key) {
      gone(key);
      await spare.delete(key);
      await about(
        key,
        () => store.delete(key),
        async () => leaving.note(key),
      );
    },
    async follow(key, wake) {
      const unfollow = await spare.follow(key, wake);
      try {
        const others = await store.follow(key, wake);
        return () => {
          unfollow();
          others();
        };
      } catch {
        const look = setInterval(wake, LOOK).unref();
        return () => {
          clearInterval(look);
          unfollow();
        };
      }
    },
    once: (name, ttlSeconds) =>
      either(
        () => store.once(name, ttlSeconds),
        () => spare.once(name, ttlSeconds),
      ),
    async open(key, opened, ttlSeconds) {
      const first = await about(
        key,
        () => store.open(key, opened, ttlSeconds),
        async () => {
          if (recall.opened(key)) return false;
          beginning.note(key, { opened, ttlSeconds });
          return true;
        },
      );
      if (first) recall.begun(key, opened);
      return first;
    },
    async opened(key) {
      const held = await about(
        key,
        () => store.opened(key),
        async () => recall.opened(key),
      );
      if (held) recall.begun(key, held);
      return held;
    },
    given: recall.given,
    places: (key) => [...recall.places(key), ...[recall.opened(key)?.at ?? []].flat()],
  };
}

const placesOf = (first: number, texts: readonly string[]) => texts.map((_, index) => first + index);

/** In the order of their places. What the store took though its answer came too late is in both: it is read once. */
function together(held: readonly Entry[], meanwhile: readonly Entry[]): readonly Entry[] {
  const once = meanwhile.filter(({ at, text }) => !held.some((one) => one.at === at && one.text === text));
  return [...held, ...once].sort((a, b) => a.at - b.at);
}
