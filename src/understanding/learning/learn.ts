import { type Model, softmax } from '../model.ts';

export interface Example {
  readonly features: readonly number[];
  readonly label: string;
}

export interface Learning {
  readonly rounds: number;
  readonly rate: number;
  /** Pulls weights to nought, so that one odd example decides nothing. */
  readonly decay: number;
  /** Features met in fewer examples than this are left out. */
  readonly atLeast: number;
  /** How much more an example of a rare label counts than one of a common label: 0 nothing, 1 as its share. */
  readonly even: number;
  /** Share of an example's features that each step leaves out, so that no message is known by one word of it alone. */
  readonly leftOut: number;
}

export const USUAL: Learning = {
  rounds: 20,
  rate: 0.35,
  decay: 1e-3,
  atLeast: 2,
  even: 0.5,
  leftOut: 0.3,
};

/** Whole numbers that look like chance, and are the same on every machine and at every start. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/** Every number below `count` once, in an order of its own for each seed. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  const roll = dice(seed);
  for (let last = count - 1; last > 0; last--) {
    const other = roll() % (last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** Features met in at least so many examples, and those of `keep` however rare, each with its row. */
export function rowsOf(
  all: readonly (readonly number[])[],
  keep: ReadonlySet<number>,
  atLeast: number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const features of all) {
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const often = [...counts].filter(([feature, count]) => count >= atLeast || keep.has(feature));
  return new Map(
    often
      .map(([feature]) => feature)
      .sort((a, b) => a - b)
      .map((feature, row) => [feature, row]),
  );
}

/** No example counts more than this many. */
const MOST = 4;

/**
 * Multinomial logistic regression with AdaGrad steps. Deterministic.
 * @param before what another model knows already: weights of features that both have, to begin with
 */
export function learn(
  examples: readonly Example[],
  rows: ReadonlyMap<number, number>,
  { rounds, rate, decay, even, leftOut }: Learning = USUAL,
  before?: Model,
): Model {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const data = examples.map(({ features, label }) => ({
    rows: Int32Array.from(new Set(features.flatMap((feature) => rows.get(feature) ?? []))),
    label: labels.indexOf(label),
  }));
  const counts = labels.map((_, at) => data.filter(({ label }) => label === at).length);
  const heavy = counts.map((count) => Math.min(MOST, (data.length / labels.length / count) ** even));
  const many = labels.length;
  const weights = new Float64Array(rows.size * many);
  if (before) begin(before);
  const squares = new Float64Array(rows.size * many).fill(1e-3);
  const roll = dice(7);
  const stays = () => roll() >= leftOut * 2 ** 32;

  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(data.length, round + 1)) {
      const example = data[index];
      if (example) step(example);
    }
  }
  return { labels, rows, weights: Float32Array.from(weights), scale: 1 };

  function begin(from: Model): void {
    for (const [feature, row] of rows) {
      const there = from.rows.get(feature);
      if (there === undefined) continue;
      labels.forEach((label, at) => {
        const column = from.labels.indexOf(label);
        if (column >= 0)
          weights[row * many + at] = (from.weights[there * from.labels.length + column] ?? 0) * from.scale;
      });
    }
  }

  function step({ rows: all, label: right }: (typeof data)[number]): void {
    const seen = all.filter(stays);
    const scale = 1 / Math.sqrt(Math.max(1, seen.length));
    const errors = softmax(sums(seen, scale));
    errors[right] = (errors[right] ?? 0) - 1;
    const weight = heavy[right] ?? 1;
    for (const row of seen) {
      for (let label = 0; label < many; label++) {
        const error = (errors[label] ?? 0) * weight;
        if (error < 1e-3 && error > -1e-3) continue;
        const at = row * many + label;
        const slope = error * scale + decay * (weights[at] ?? 0);
        const steps = (squares[at] ?? 0) + slope * slope;
        squares[at] = steps;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(steps);
      }
    }
  }

  function sums(found: Int32Array, scale: number): Float64Array {
    const all = new Float64Array(many);
    for (const row of found) {
      for (let label = 0; label < many; label++) {
        all[label] = (all[label] ?? 0) + (weights[row * many + label] ?? 0) * scale;
      }
    }
    return all;
  }
}
