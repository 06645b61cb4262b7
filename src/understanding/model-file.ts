import { z } from 'zod';
import type { Model } from './model.ts';
import { makeRows } from './rows.ts';

/** Weights are kept as whole numbers from -127 to 127, times this for each model. */
const part = z.strictObject({ labels: z.array(z.string()).min(1), scale: z.number().positive() });

/** What stands at the head of locales/<language>/examples/learned.bin, as JSON. */
const heading = z.strictObject({
  /** What the models were learned from: see `learnedFrom`. */
  of: z.string(),
  /** How many features there are. */
  rows: z.int().min(0),
  danger: part,
  topics: part,
  /** Subjects about harm. */
  harm: z.array(z.string()),
});

export interface Models {
  readonly danger: Model;
  readonly topics: Model;
  readonly harm: readonly string[];
}

/** Without one of these labels a kind of danger would never be seen. */
const MOODS = ['now', 'self', 'calm'];
/** The head's length, in bytes, as a number of four bytes; then the head, filled up with spaces to a multiple of four. */
const NUMBER = 4;

/**
 * Opens what `npm run train` wrote: the head, then the features as numbers of four bytes (little-endian) in the order of
 * their rows, then a byte a weight of the model of danger, row by row, then those of the model of topics.
 * Nothing is copied: the weights are read where they lie.
 * @throws when the file's parts do not fit each other, or a kind of danger was never taught
 */
export function openModels(file: Uint8Array): { readonly of: string; readonly models: Models } {
  const bytes = Uint8Array.from(file);
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const head = heading.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(NUMBER, NUMBER + length))));
  if (!MOODS.every((mood) => head.danger.labels.includes(mood))) throw new RangeError('a mood is missing');
  const features = new Uint32Array(bytes.buffer, NUMBER + length, head.rows);
  const rows = makeRows(features);
  let from = NUMBER + length + features.byteLength;
  const open = ({ labels, scale }: z.infer<typeof part>): Model => {
    const weights = new Int8Array(bytes.buffer, from, head.rows * labels.length);
    from += weights.length;
    return { labels, rows, weights, scale };
  };
  const models = { danger: open(head.danger), topics: open(head.topics), harm: head.harm };
  if (from !== bytes.length) throw new RangeError('weights and features do not fit');
  return { of: head.of, models };
}

/** The other way round; `openModels` gives back what goes in, but for rounding. */
export function closeModels({ danger, topics, harm }: Models, of: string): Uint8Array {
  const features = Uint32Array.from(danger.rows.keys());
  const whole = ({ labels, weights, scale: unit }: Model) => {
    const most = Array.from(weights).reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9);
    return {
      part: { labels: [...labels], scale: (most * unit) / 127 },
      weights: Int8Array.from(weights, (weight) => Math.round((weight / most) * 127)),
    };
  };
  const [d, t] = [whole(danger), whole(topics)];
  const text = JSON.stringify({ of, rows: features.length, danger: d.part, topics: t.part, harm });
  const head = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / NUMBER) * NUMBER));
  const numbers = new DataView(new ArrayBuffer(NUMBER + features.byteLength));
  numbers.setUint32(0, head.length, true);
  features.forEach((feature, row) => {
    numbers.setUint32(NUMBER + row * NUMBER, feature, true);
  });
  const packed = new Uint8Array(numbers.buffer);
  const bytes = (weights: Int8Array) => new Uint8Array(weights.buffer);
  const parts = [
    packed.subarray(0, NUMBER),
    head,
    packed.subarray(NUMBER),
    bytes(d.weights),
    bytes(t.weights),
  ];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    file.set(one, at);
    at += one.length;
  }
  return file;
}
