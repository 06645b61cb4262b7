import { gzipSync } from 'node:zlib';
import { type Mould, mouldFor } from './mould.ts';
import { padded } from './padded.ts';

/** Stands in markup for the sealed conversation until a page is filled: no words and no markup hold this sign. */
export const SLOT = '\u0000';

/** A page that is the same for everybody, but for the sealed conversation that each of its forms carries. */
export interface FixedPage {
  /** What it takes to hold it. */
  readonly bytes: number;
  filled(state: string): Buffer;
  /** The same, compressed. */
  zipped(state: string): Buffer;
  /** The same, compressed, and as long as many others are. */
  padded(state: string): Buffer;
}

/** @param markup with `SLOT` wherever the sealed conversation goes */
export function fixedPage(markup: string): FixedPage {
  const pieces = markup.split(SLOT).map((piece) => Buffer.from(piece));
  const filled = (state: Buffer) =>
    Buffer.concat(pieces.flatMap((piece, at) => (at === 0 ? [piece] : [state, piece])));
  const moulds = new Map<number, Mould | undefined>();
  const gap = (state: string) => Buffer.from(pieces.length > 1 ? state : '', 'latin1');
  function mould({ length }: Buffer): Mould | undefined {
    if (!moulds.has(length)) moulds.set(length, mouldFor(pieces, length, filled));
    return moulds.get(length);
  }
  return {
    bytes: pieces.reduce((sum, { length }) => sum + length, 0),
    filled: (state) => filled(Buffer.from(state, 'latin1')),
    zipped(state) {
      const bytes = gap(state);
      return mould(bytes)?.zipped(bytes) ?? gzipSync(filled(bytes));
    },
    padded(state) {
      const bytes = gap(state);
      return mould(bytes)?.padded(bytes) ?? padded(gzipSync(filled(bytes)));
    },
  };
}
