import { NoRoom, type Transcripts } from './transcripts.ts';

/** Milliseconds between two looks of a reader whom nobody can wake. */
const LOOK = 2_000;

/**
 * Transcripts that go on while the store is away: what is said meanwhile is held in this process, and read together
 * with what the store holds once it is back. Nobody waits in silence for a message with the numbers.
 */
export function standingIn(store: Transcripts, spare: Transcripts): Transcripts {
  /** Asks the store; while it fails, the process. That there is no room is an answer. */
  const either = <T>(asked: Promise<T>, instead: () => Promise<T>): Promise<T> =>
    asked.catch((error: unknown) => {
      if (error instanceof NoRoom) throw error;
      return instead();
    });
  const both = async <T>(asked: Promise<T | undefined>, other: Promise<T | undefined>) =>
    (await either(asked, async () => undefined)) ?? other;

  return {
    append: (key, texts, writing) =>
      either(store.append(key, texts, writing), () => spare.append(key, texts, writing)),
    async end(key, texts, writing) {
      await spare.delete(key);
      return either(store.end(key, texts, writing), () => spare.end(key, texts, writing));
    },
    async since(key, place) {
      const meanwhile = await spare.since(key, place);
      // What cannot be read may be there: nobody is told that it is not.
      const held = await either(store.since(key, place), async () => []);
      if (!held || !meanwhile) return held ?? meanwhile;
      return [...held, ...meanwhile].sort((a, b) => a.at - b.at);
    },
    tail: async (key, most) => {
      const meanwhile = (await spare.tail(key, most)) ?? [];
      const held = await either(store.tail(key, most), async () => []);
      return [...(held ?? []), ...meanwhile].sort((a, b) => a.at - b.at).slice(-most);
    },
    find: (key, event) => both(store.find(key, event), spare.find(key, event)),
    async delete(key) {
      await spare.delete(key);
      await store.delete(key);
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
    once: (name, ttlSeconds) => either(store.once(name, ttlSeconds), () => spare.once(name, ttlSeconds)),
    open: (key, opened, ttlSeconds) =>
      either(store.open(key, opened, ttlSeconds), () => spare.open(key, opened, ttlSeconds)),
    opened: (key) => both(store.opened(key), spare.opened(key)),
  };
}
