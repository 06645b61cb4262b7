/** LEFT-TO-RIGHT ISOLATE and its end: unlike marks, they leave the direction of the line to its own first letter. */
const START = '\u2066';
const END = '\u2069';
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Reads right as it is, and a sign at its end would become part of a link that a chat makes of it. */
const WEB = /^https?:/;
const ISOLATED = new RegExp(`${START}([^${END}]*)${END}`);

/**
 * Keeps a number, a name or an address in its own order inside a right-to-left line.
 * Without this 0808 2000 247 is shown as 247 2000 0808.
 */
export const isolated = (text: string, dir: 'ltr' | 'rtl'): string =>
  dir === 'ltr' || text === '' || WEB.test(text) || RIGHT_TO_LEFT.test(text) ? text : `${START}${text}${END}`;

/** A line in pieces: every second one, from the second on, was isolated. Markup has its own way to say so. */
export const pieces = (text: string): readonly string[] => text.split(ISOLATED);
