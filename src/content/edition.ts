/** Put there by scripts/build.mjs: one word for the sources of the program. What is not put together has none. */
declare const PROGRAM: string | undefined;

/** Which program this is: what one has prepared has the shape that this one reads, and maybe no other. */
export const EDITION: string = typeof PROGRAM === 'undefined' ? '' : PROGRAM;
