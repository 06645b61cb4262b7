import { z } from 'zod';
import type { Model } from './model.ts';

/** Weights are kept as whole numbers from -127 to 127, times this for each model. */
const part = z.strictObject({
  labels: z.array(z.string()).min(1),
  scale: z.number().positive(),
  weights: z.string(),
});

/** locales/<language>/examples/learned.json, written by `npm run train` from the example messages. */
export const modelFile = z.strictObject({
  /** What the models were learned from: see `examplesHash` in src/content/load-understanding.ts. */
  of: z.string(),
  /** Features, as 32-bit numbers in base64, little-endian, in the order of the weights' rows. */
  rows: z.string(),
  danger: part,
  topics: part,
});
export type ModelFile = z.infer<typeof modelFile>;

export interface Models {
  readonly danger: Model;
  readonly topics: Model;
}

/** Bytes of their own, from the first of their buffer on. */
const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

/** Without one of these labels a kind of danger would never be seen. */
const MOODS = ['now', 'self', 'calm'];

/** @throws RangeError when the file's parts do not fit each other, or a kind of danger was never taught */
export function openModels(file: ModelFile): Models {
  const bytes = bytesOf(file.rows);
  const view = new DataView(bytes.buffer);
  const rows = new Map<number, number>();
  for (let row = 0; row * 4 < bytes.length; row++) rows.set(view.getUint32(row * 4, true), row);
  const open = ({ labels, scale, weights: kept }: z.infer<typeof part>): Model => {
    const whole = new Int8Array(bytesOf(kept).buffer);
    if (whole.length !== rows.size * labels.length) throw new RangeError('weights and features do not fit');
    const weights = new Float32Array(whole);
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * scale;
    return { labels, rows, weights };
  };
  if (!MOODS.every((mood) => file.danger.labels.includes(mood))) throw new RangeError('a mood is missing');
  return { danger: open(file.danger), topics: open(file.topics) };
}

const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** The other way round; `openModels` gives back what goes in, but for rounding. */
export function closeModels({ danger, topics }: Models, of: string): ModelFile {
  const features = [...danger.rows.keys()];
  const view = new DataView(new ArrayBuffer(features.length * 4));
  for (const [row, feature] of features.entries()) view.setUint32(row * 4, feature, true);
  const close = ({ labels, weights }: Model) => {
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
    const whole = Int8Array.from(weights, (weight) => Math.round(weight / scale));
    return { labels: [...labels], scale, weights: base64Of(new Uint8Array(whole.buffer)) };
  };
  return { of, rows: base64Of(new Uint8Array(view.buffer)), danger: close(danger), topics: close(topics) };
}
