/** Seconds; a channel cannot silence a conversation for longer than this. */
export const LONGEST_WAIT = 60;

/**
 * What a `Retry-After` header asks for, in whole seconds from 1 to 60: it may be seconds or a date, and both may be
 * absurd. With none, a second. Source: RFC 9110, 10.2.3.
 * @param at milliseconds
 */
export function secondsToWait(header: string | undefined, at: number): number {
  const text = header?.trim() ?? '';
  const seconds = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - at) / 1000;
  return Number.isNaN(seconds) ? 1 : Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WAIT);
}
