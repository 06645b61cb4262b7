/** Bytes: a compressed answer is as long as the next multiple of this. */
const STEP = 5 * 1024;
/** The fixed part of a gzip file's head, and in it the place of the flags. Source: RFC 1952. */
const HEAD = 10;
const FLAGS = 3;
/** A field follows that no program has to understand: two bytes of its length, then itself. */
const EXTRA = 4;
const LENGTH = 2;

/**
 * The same page in an archive of one of few sizes, so that whoever sees only lengths on a network does not see which view
 * it is: what fills it stands in the head of the file, after the compression, and unpacks to nothing.
 * @param archive gzip with a plain head
 */
export function padded(archive: Buffer): Buffer {
  const least = archive.length + LENGTH;
  const length = Math.ceil(least / STEP) * STEP;
  const filled = Buffer.alloc(length);
  archive.copy(filled, 0, 0, HEAD);
  filled[FLAGS] = EXTRA;
  filled.writeUInt16LE(length - least, HEAD);
  archive.copy(filled, length - archive.length + HEAD, HEAD);
  return filled;
}
