import type { Rows } from './model.ts';

/** Places kept empty for each that is taken: a feature is then found at its first or second place. */
const ROOM = 2;

/**
 * Finds the row of a feature without an object for each: tens of thousands of numbers in two arrays. They are put in place
 * when the first feature is looked for, so that a language that nobody writes in costs nothing.
 * @param features in the order of their rows, each once
 */
export function makeRows(features: Uint32Array): Rows {
  const room = 2 ** Math.ceil(Math.log2(features.length * ROOM + 1));
  let places: Int32Array | undefined;

  function placed(): Int32Array {
    const taken = new Int32Array(room).fill(-1);
    features.forEach((feature, row) => {
      let at = feature & (room - 1);
      while (taken[at] !== -1) at = (at + 1) & (room - 1);
      taken[at] = row;
    });
    return taken;
  }

  function get(feature: number): number | undefined {
    places ??= placed();
    for (let at = feature & (room - 1); ; at = (at + 1) & (room - 1)) {
      const row = places[at] ?? -1;
      if (row === -1) return undefined;
      if (features[row] === feature) return row;
    }
  }

  return {
    size: features.length,
    get,
    has: (feature) => get(feature) !== undefined,
    keys: () => features,
  };
}
