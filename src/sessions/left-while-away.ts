import type { Answered } from '../flow/walker.ts';
import { codesOf } from './answer-codes.ts';
import { type Lasting, owed } from './owed.ts';
import { leftAt, turnAfter } from './session.ts';
import { readSession } from './session-text.ts';
import { ATTEMPTS, type Store } from './store.ts';

/** Where the buttons of the chat carry the conversation: the turn that the last one known carried. Else it is deleted. */
export interface Left {
  readonly turn?: number;
}

interface Parts extends Lasting {
  readonly store: Store;
  readonly answers: () => readonly Answered[];
}

/** Documents of conversations that their person left while the store was away: they go when it answers. */
export function leftWhileAway({ store, answers, ...lasting }: Parts) {
  return owed<Left>(async (key, { turn }) => {
    if (turn === undefined) return store.delete(key);
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      const { version = 0, document } = (await store.load(key)) ?? {};
      const read = document === undefined ? undefined : readSession(document, codesOf(answers()));
      // No button of it, whether it was kept or only carried, may be ahead of what stands there then.
      const last = Math.max(turn, read?.turnNumber ?? turnAfter(document) - 1);
      if (await store.save(key, version, leftAt(last), lasting.heldSeconds)) return;
    }
    throw new Error('somebody was always faster');
  }, lasting);
}
