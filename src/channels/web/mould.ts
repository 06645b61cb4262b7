import { constants, crc32, deflateRawSync, gunzipSync } from 'node:zlib';
import { padded } from './padded.ts';

/** A compressed page with a gap: gives the archive with the gap filled, as it is or of one of few lengths. */
export interface Mould {
  zipped(filling: Buffer): Buffer;
  padded(filling: Buffer): Buffer;
}

/** The head of a gzip file: no name, no time. Source: RFC 1952. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
/** Its end: the sum of its content and the content's length, four bytes each. */
const TAIL = 8;
/** How far back deflate looks. Source: RFC 1951. */
const WINDOW = 32_768;

/**
 * Compresses a page once, for every filling of one length. The first gap is a block that holds its bytes as they are; the
 * others point back to it, so that a copy with other bytes in that one place is the page with every gap filled. Whether it
 * came out so is tried on the spot: undefined when it did not.
 * @param pieces what stands around the gaps
 */
export function mouldFor(
  pieces: readonly Buffer[],
  length: number,
  filled: (filling: Buffer) => Buffer,
): Mould | undefined {
  const [first = Buffer.alloc(0), ...rest] = pieces;
  const stand = standIn(length);
  const least = { level: constants.Z_BEST_COMPRESSION, memLevel: constants.Z_MAX_MEMLEVEL };
  const before = deflateRawSync(first, { ...least, finishFlush: constants.Z_SYNC_FLUSH });
  const after = deflateRawSync(
    Buffer.concat(rest.flatMap((piece, at) => (at === 0 ? [piece] : [stand, piece]))),
    {
      ...least,
      dictionary: Buffer.concat([first, stand]).subarray(-WINDOW),
    },
  );
  const stored = Buffer.alloc(5);
  stored.writeUInt16LE(length, 1);
  stored.writeUInt16LE(0xffff - length, 3);
  const gap = HEAD.length + before.length + stored.length;
  const archive = Buffer.concat([HEAD, before, stored, stand, after, Buffer.alloc(TAIL)]);
  archive.writeUInt32LE(filled(stand).length, archive.length - 4);

  /** What pads an archive stands in its head: everything after it lies so much further on. */
  const cast = (from: Buffer) => (filling: Buffer) => {
    const copy = Buffer.from(from);
    filling.copy(copy, gap + from.length - archive.length);
    copy.writeUInt32LE(sumOf(pieces, filling), copy.length - TAIL);
    return copy;
  };
  const mould: Mould = { zipped: cast(archive), padded: cast(padded(archive)) };
  return holds(mould, Buffer.alloc(length, 'another filling '), filled) ? mould : undefined;
}

function holds(mould: Mould, filling: Buffer, filled: (filling: Buffer) => Buffer): boolean {
  try {
    const whole = filled(filling);
    return [mould.zipped, mould.padded].every((cast) => gunzipSync(cast(filling)).equals(whole));
  } catch {
    return false;
  }
}

const sumOf = (pieces: readonly Buffer[], filling: Buffer): number =>
  pieces.reduce((sum, piece, at) => crc32(piece, at === 0 ? 0 : crc32(filling, sum)), 0);

/** Signs that no page holds, in no order: nothing but another gap looks like it. */
function standIn(length: number): Buffer {
  let last = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      last = (last * 48_271) % 0x7fff_ffff;
      return 14 + (last % 18);
    }),
  );
}
