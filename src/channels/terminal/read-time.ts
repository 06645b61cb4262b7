import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../directory/hours.ts';

/**
 * A date and time as somebody types it. With no zone it is London's, wherever the machine stands: hours are London's.
 * Undefined when it is neither.
 */
export function readTime(text: string): Date | undefined {
  const typed = text.trim();
  try {
    return new Date(Temporal.Instant.from(typed).epochMilliseconds);
  } catch {
    try {
      const there = Temporal.PlainDateTime.from(typed).toZonedDateTime(ZONE);
      return new Date(there.epochMilliseconds);
    } catch {
      return undefined;
    }
  }
}
