import type { Model } from '../model.ts';

/** A feature whose weights are all below this share of the greatest changes nothing that matters. */
const LEAST = 0.18;
/** A weight below this share of the greatest is nought: nothing tells the difference, and noughts take no room. */
const NOUGHT = 0.04;
/** Weights lie on so many steps to either side of nought: finer ones take room, and nothing tells the difference. */
const STEPS = 32;

const greatest = (weights: Model['weights']) => {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most;
};

/** The same models without features that hardly weigh anything. @param keep features that stay, whatever they weigh */
export function slim<Both extends { readonly danger: Model; readonly topics: Model }>(
  models: Both,
  keep: ReadonlySet<number>,
): Both {
  const { danger, topics } = models;
  const heavy = [danger, topics].map(({ labels, weights }) => {
    const least = greatest(weights) * LEAST;
    return (row: number) =>
      greatest(weights.subarray(row * labels.length, (row + 1) * labels.length)) >= least;
  });
  const kept = [...danger.rows.keys()]
    .map((feature, row) => ({ feature, row }))
    .filter(({ feature, row }) => keep.has(feature) || heavy.some((is) => is(row)));
  const rows = new Map(kept.map(({ feature }, at) => [feature, at] as const));
  const less = ({ labels, weights, scale }: Model): Model => {
    const most = greatest(weights);
    const stepped = (weight: number) =>
      Math.abs(weight) < most * NOUGHT ? 0 : (Math.round((weight / most) * STEPS) * most) / STEPS;
    return {
      labels,
      rows,
      scale,
      weights: Float32Array.from(
        kept.flatMap(({ row }) => [...weights.subarray(row * labels.length, (row + 1) * labels.length)]),
        stepped,
      ),
    };
  };
  return { ...models, danger: less(danger), topics: less(topics) };
}
