/** Every number that decides whether words are danger, are asked about or pass. Chosen on held-out messages with `npm run eval`, see docs/understanding.md. */

/** Probabilities from which a message is acted upon. */
export const THRESHOLDS = {
  /** For one sentence of several, which says less than the whole: that is acted upon as its language says (`danger-from`). */
  part: 0.9,
  /** For danger with a sign of past, denial or a figure of speech. */
  held: 0.85,
  /** What signs alone say is acted upon only when the examples do not gainsay it. */
  backed: 0.15,
  /** For one clause of several: it never alarms by itself, but is asked about. */
  clause: 0.6,
  exit: 0.55,
  /** Somebody who leaves sees no number but 999, and a wish to the guide is met at once: nothing in the words may sound of danger. */
  quiet: 0.05,
  command: 0.45,
  clear: 0.75,
  social: 0.45,
  /** Above this, words are a sign of harm: the safety question comes again. */
  fear: 0.15,
};
export type Thresholds = typeof THRESHOLDS;

/** Where a language says nothing else (`harmless-from`, `danger-from` in its understanding.yaml). */
export const HARMLESS_FROM = 0.8;
export const DANGER_FROM = 0.5;

/** A question that holds 999 and sounds less of danger than this is a question about it. */
export const ASKING = 0.35;
/** The same for words that only hold a question: “my son wants to know why it is 999”. */
export const WONDERING = 0.1;

/** Below an even share of calm, or of subjects that are no harm, words count as a sign of harm. */
export const MIXED = 0.5;
/** A text of so many words that no language knows may hold anything. */
export const FOREIGN_WORDS = 3;
/** Share of known words below which a text is not taken for harmless. */
export const KNOWN = 0.6;
/** And below which a language has nothing to say about it, or when another knows so much more. */
export const HEARD = 0.4;
export const BEHIND = 0.15;
/** Share of known words below which a guess at a subject would be worth nothing. */
export const UNKNOWN_BELOW = 0.34;
/** From here on a text is about nothing that this guide covers. */
export const OFF_TOPIC = 0.5;
/** A clause of fewer words says too little by itself. */
export const CLAUSE_WORDS = 2;
/** A sentence longer than this is also read in pieces of this many words, so that its length hides nothing. */
export const PIECE = 14;
export const STEP = 7;
