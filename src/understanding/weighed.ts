import { BEHIND, HEARD, KNOWN } from './danger-limits.ts';
import { HOLDING } from './danger-rule.ts';
import type { Part } from './reader.ts';

/** What all languages together make of one sentence, or of the whole text. */
export interface Weighed {
  readonly now: number;
  readonly self: number;
  /** From here on danger is acted upon: as whichever language is most afraid says. */
  readonly from: number;
  /** Every language that hears the words is sure enough that they are harmless. */
  readonly harmless: boolean;
  readonly calm: number;
  /** A sign turns danger into a question here. */
  readonly held: boolean;
  /** Words of suicide that this very sentence does not deny. */
  readonly suicide: boolean;
  /** Some language knows these words well enough to call them harmless. */
  readonly familiar: boolean;
}

/** Danger in any language that understands the words counts; harmless has to be so in all of them. */
export function weighed(parts: readonly Part[]): Weighed {
  const most = Math.max(0, ...parts.map(({ known }) => known));
  const heard = parts.filter(({ known }) => known >= Math.max(HEARD, most - BEHIND));
  const [afraid] = heard.toSorted((a, b) => Math.max(b.now, b.self) - Math.max(a.now, a.self));
  return {
    from: afraid?.from ?? 1,
    now: Math.max(0, ...heard.map(({ now }) => now)),
    self: Math.max(0, ...heard.map(({ self }) => self)),
    harmless: heard.length > 0 && heard.every(({ harmless }) => harmless),
    calm: heard.length === 0 ? 0 : Math.min(1, ...heard.map(({ calm }) => calm)),
    held: parts.some(({ signs }) => HOLDING.some((sign) => signs.has(sign))),
    suicide: parts.some(({ signs }) => signs.has('suicide') && !HOLDING.some((sign) => signs.has(sign))),
    familiar: most >= KNOWN,
  };
}
