import { oneOf, randomFrom } from '../faults/random.ts';

/** Choices that come again with the same seed. */
export interface Chance {
  /** From 0, and less than 1. */
  next(): number;
  /** A whole number from 0, and less than this. */
  below(most: number): number;
  /** True so often, of 1. */
  is(share: number): boolean;
  of<T>(all: readonly T[]): T;
}

export function makeChance(seed: number): Chance {
  const next = randomFrom(seed);
  const below = (most: number) => Math.floor(next() * most);
  return { next, below, is: (share) => next() < share, of: (all) => oneOf(next, all) };
}
