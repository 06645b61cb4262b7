/** Features that a model knows, each with the place of its weights. */
export interface Rows {
  readonly size: number;
  get(feature: number): number | undefined;
  has(feature: number): boolean;
  keys(): Iterable<number>;
}

/** Linear weights of one question ("how near is danger?", "which topic?"): one row a feature, one column a label. */
export interface Model {
  readonly labels: readonly string[];
  readonly rows: Rows;
  /** `rows.size * labels.length` weights, each to be multiplied by `scale`. */
  readonly weights: Float32Array | Int8Array;
  readonly scale: number;
}

/** The rows of a text's features, each once. Features that the model never met say nothing. */
export function rowsIn(rows: Rows, features: readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const feature of features) {
    const row = rows.get(feature);
    if (row !== undefined) found.add(row);
  }
  return [...found];
}

/** Share of each label, in the order of `labels`; they add up to 1. */
export function weigh({ labels, weights, scale: unit }: Model, rows: readonly number[]): Float64Array {
  const many = labels.length;
  const sums = new Float64Array(many);
  for (let at = 0; at < rows.length; at++) {
    const from = (rows[at] ?? 0) * many;
    for (let label = 0; label < many; label++) {
      sums[label] = (sums[label] ?? 0) + (weights[from + label] ?? 0);
    }
  }
  const scale = unit / Math.sqrt(Math.max(1, rows.length));
  return softmax(sums.map((sum) => sum * scale));
}

/** Any numbers → shares that add up to 1. */
export function softmax(sums: Float64Array): Float64Array {
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((before, power) => before + power, 0);
  return powers.map((power) => power / total);
}
