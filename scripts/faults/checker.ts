import { type Event, type Expected, keyOf, type makeOracle, type Position, type Seen } from './positions.ts';

/**
 * What can be wrong with a reply. `numbers`: they are missing; `alone`: there is nothing else, though a store answers or the
 * button carried the answers. That a typed word finds nothing is no fault where the store was emptied.
 */
export const VERDICTS = [
  'lost',
  'doubled',
  'skipped',
  'crossed',
  'wrong',
  'numbers',
  'alone',
  'reset',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What came of sending an event once. */
export type Outcome =
  | { readonly kind: 'reply'; readonly seen: Seen }
  /** Nothing came, or a refusal that has the channel send it again: it may have been taken or not. */
  | { readonly kind: 'unknown' };

export interface Checked {
  readonly verdict?: Verdict;
  /** The product answered with numbers alone: no store took part. */
  readonly alone?: true;
  /** The conversation began again because the store had lost it. */
  readonly forgotten?: true;
}

interface Parts {
  readonly oracle: ReturnType<typeof makeOracle>;
  readonly fresh: Position;
  /** Words that must stand in every reply whatever it says: 999 and the helpline. */
  readonly numbers: readonly string[];
  /** The sentence of a reply that no store had a part in. */
  readonly sorry: string;
  /** True while no store may answer. */
  readonly away: () => boolean;
}

const fits = (seen: Seen, expected: Expected): boolean =>
  seen.question === expected.question &&
  (seen.turnNumber === undefined || seen.turnNumber === expected.turnNumber) &&
  seen.answers.join() === expected.answers.join() &&
  expected.words.every((word) => seen.text.includes(word));

/**
 * One person's conversation, followed from outside. Events go one after another, so it is enough to know the set of
 * positions that the product may be in: each reply must be what the pure functions say in one of them.
 */
export function makeChecker({ oracle, fresh, numbers, sorry, away }: Parts) {
  let positions = new Map([[keyOf(fresh), fresh]]);
  /** Where the product may have been before the event under way: however often that is sent, it is taken once. */
  let before = positions;
  /** Every position that this person has been in: what belongs to one of them is old, and to none is somebody else's. */
  const past = new Map(positions);
  let mayBeForgotten = false;
  /** How often the store was emptied, in all and when what is under way was sent. */
  let emptied = 0;
  let emptiedBefore = 0;

  const set = (...next: readonly Position[]) => {
    positions = new Map(next.map((position) => [keyOf(position), position]));
    for (const position of next) past.set(keyOf(position), position);
  };
  const steps = (event: Event, sentBefore: boolean) =>
    [...before.values()].flatMap((from) => {
      const { position, expected } = oracle.after(from, event);
      return [
        { position, expected },
        // Taken when it was sent before, and only its answer was lost: the same view again.
        ...(sentBefore ? [{ position, expected: oracle.again(position) }] : []),
      ];
    });
  const eitherWay = (possible: readonly { readonly position: Position }[]) =>
    set(...before.values(), ...possible.map(({ position }) => position));

  return {
    /**
     * The store is about to be emptied, or has been: from now on it may know nothing of this person, once. Told at both
     * ends, since what was written down in between may be gone again.
     */
    emptied() {
      mayBeForgotten = true;
      emptied += 1;
    },
    /** Something is about to be sent. */
    sending() {
      emptiedBefore = emptied;
    },
    /** @param sentBefore the event went out before, and what came of it is not known */
    check(event: Event, outcome: Outcome, sentBefore: boolean): Checked {
      if (!sentBefore) before = positions;
      const possible = steps(event, sentBefore);
      if (outcome.kind === 'unknown') {
        eitherWay(possible);
        return {};
      }
      const { seen } = outcome;
      if (!numbers.every((number) => seen.text.includes(number))) return { verdict: 'numbers' };
      if (seen.text.includes(sorry)) {
        eitherWay(possible);
        return event.carried || !away() ? { alone: true, verdict: 'alone' } : { alone: true };
      }
      const reached = possible.filter(({ expected }) => fits(seen, expected));
      if (reached.length > 0) {
        set(...reached.map(({ position }) => position));
        // What a button carried has been written down again.
        if (event.carried && emptiedBefore === emptied && !away()) mayBeForgotten = false;
        return {};
      }
      if (mayBeForgotten && !event.carried) {
        const begun = [oracle.after(fresh, event), { position: fresh, expected: oracle.again(fresh) }];
        const found = begun.find(({ expected }) => fits({ ...seen, turnNumber: undefined }, expected));
        if (found) {
          mayBeForgotten = false;
          set({ ...found.position, turnNumber: seen.turnNumber ?? found.position.turnNumber });
          return { forgotten: true };
        }
      }
      return {
        verdict: verdictOn(
          seen,
          event,
          possible.map(({ position }) => position),
        ),
      };
    },
    positions: () => [...positions.values()],
  };

  /** Which kind of fault it is that fits no position. */
  function verdictOn(seen: Seen, event: Event, possible: readonly Position[]): Verdict {
    const now = possible.map((position) => ({ position, expected: oracle.again(position) }));
    if (now.some(({ expected }) => fits({ ...seen, turnNumber: undefined }, expected))) {
      const most = Math.max(...now.map(({ expected }) => expected.turnNumber));
      return seen.turnNumber !== undefined && seen.turnNumber > most ? 'doubled' : 'lost';
    }
    if (now.some(({ expected }) => expected.question === seen.question)) return 'wrong';
    for (const position of past.values())
      if (oracle.again(position).question === seen.question) return 'lost';
    // One event taken twice leads where the next one would have.
    const twice = possible.map((position) => oracle.after(position, { input: event.input }).expected);
    if (twice.some((expected) => fits({ ...seen, turnNumber: undefined }, expected))) return 'doubled';
    const further = possible.flatMap((position) =>
      oracle.again(position).answers.map(
        (answer) =>
          oracle.after(position, {
            input: { kind: 'answer', question: oracle.again(position).question ?? '', answer },
          }).expected,
      ),
    );
    return further.some((expected) => fits({ ...seen, turnNumber: undefined }, expected))
      ? 'skipped'
      : 'crossed';
  }
}
