import type { FoundSigns } from './signs.ts';

/** Raise it when features or learning change: every model then has to be learned again. */
export const FEATURES = '4';

const EDGE = '_';
/**
 * Lengths of the pieces of a word that are looked at. Languages that bend their words much, and whose examples are
 * fewer, get shorter and longer ones besides.
 */
const PIECES = [4];
const MORE_PIECES = [3, 4, 5];
const PLAIN = /^[a-z0-9]*$/;
/** How far into a word: endings matter less than beginnings. */
const REACH = 14;

/**
 * A feature's name as a number: FNV-1a, 32 bits. Two names in a million or so share one; the learning lives with it.
 * @param begun what a name's beginning gave, so that no text is put together for each of them
 */
export function featureHash(name: string, begun = 0x811c9dc5): number {
  return hashOfPart(name, 0, name.length, begun) >>> 0;
}

function hashOfPart(name: string, from: number, to: number, begun: number): number {
  let hash = begun;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  return hash;
}

const [WORD, PIECE, BESIDE, NEAR] = [
  featureHash('w '),
  featureHash('c '),
  featureHash('p '),
  featureHash('s '),
];

export const wordFeature = (word: string): number => featureHash(word, WORD);

/** Two words by their kind of neighbourhood, a space between them. */
const pairFeature = (kind: number, first: string, second: string) =>
  featureHash(second, featureHash(' ', featureHash(first, kind)));

/** A word and its pieces, so that a slip, an ending or a compound still counts. */
export function featuresOfWord(word: string): readonly number[] {
  const features = [wordFeature(word)];
  const framed = `${EDGE}${word}${EDGE}`;
  for (const length of PLAIN.test(word) ? PIECES : MORE_PIECES) {
    for (let from = 0; from + length <= framed.length && from < REACH; from++) {
      features.push(hashOfPart(framed, from, from + length, PIECE) >>> 0);
    }
  }
  return features;
}

/**
 * What a model looks at in one sentence: words and their pieces, neighbours, and signs in the order in which they
 * stand, so that “he hits me” and “I hit him” differ.
 * @param wordFeatures `featuresOfWord`, or one that remembers the words of this text
 */
export function featuresOf(
  words: readonly string[],
  found: readonly FoundSigns[],
  wordFeatures: (word: string) => readonly number[] = featuresOfWord,
): number[] {
  const features: number[] = [];
  const add = (name: string) => features.push(featureHash(name));
  words.forEach((word, at) => {
    features.push(...wordFeatures(word));
    features.push(pairFeature(BESIDE, words[at - 1] ?? EDGE, word));
    if (at > 0) features.push(pairFeature(NEAR, words[at - 2] ?? EDGE, word));
  });
  features.push(pairFeature(BESIDE, words.at(-1) ?? EDGE, EDGE));
  const kinds = [...new Set(found.map(({ sign }) => sign))];
  for (const sign of kinds) {
    add(`@ ${sign}`);
    for (const other of kinds) if (other > sign) add(`@ ${sign} ${other}`);
  }
  const order = found.toSorted((a, b) => a.at - b.at);
  order.forEach(({ sign }, at) => {
    const next = order[at + 1];
    if (next && next.sign !== sign) add(`> ${sign} ${next.sign}`);
  });
  return features;
}
