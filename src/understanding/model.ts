/** Linear weights of one question ("how near is danger?", "which topic?"): one row a feature, one column a label. */
export interface Model {
  readonly labels: readonly string[];
  /** Feature → row. */
  readonly rows: ReadonlyMap<number, number>;
  /** `rows.size * labels.length` weights. */
  readonly weights: Float32Array;
}

/** The rows of a text's features, each once. Features that the model never met say nothing. */
export function rowsIn(rows: ReadonlyMap<number, number>, features: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const feature of features) {
    const row = rows.get(feature);
    if (row !== undefined) found.add(row);
  }
  return [...found];
}

/** Share of each label, in the order of `labels`; they add up to 1. */
export function weigh({ labels, weights }: Model, rows: readonly number[]): Float64Array {
  const many = labels.length;
  const sums = new Float64Array(many);
  for (const row of rows) {
    const from = row * many;
    for (let label = 0; label < many; label++)
      sums[label] = (sums[label] ?? 0) + (weights[from + label] ?? 0);
  }
  const scale = 1 / Math.sqrt(Math.max(1, rows.length));
  return softmax(sums.map((sum) => sum * scale));
}

/** Any numbers → shares that add up to 1. */
export function softmax(sums: Float64Array): Float64Array {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((before, power) => before + power, 0);
  return powers.map((power) => power / total);
}
