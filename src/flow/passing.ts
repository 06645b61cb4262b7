/** The answer of somebody who would rather not say. */
export const SKIP = 'skip';
/** To a choice of ways of getting in touch: any will do. */
export const ANY = 'any';
/** Answers that pass a question over: they narrow nothing. */
export const PASSES: readonly string[] = [SKIP, ANY];
