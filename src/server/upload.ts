import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { Refused } from './refused.ts';

/** Bytes with everything that comes along: a photograph of a phone, which is thrown away as it arrives. */
const LARGEST = 16 * 1024 * 1024;
/** Parts of one upload: the activity, and as many files as an activity may have. */
const PARTS = 21;

/**
 * The activity of a multipart upload. It is given as soon as it is here, before the files that follow it: words do not
 * wait for a picture. No file is kept, not even in memory. @throws Refused
 * @param limit bytes of the activity
 */
export function activityOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const form = parser(request.headers as BusboyHeaders, limit);
    let bytes = 0;
    let found = false;
    const refuse = (status: number) => {
      reject(new Refused(status));
      request.unpipe(form);
    };
    form.on('file', (name, part) => {
      part.on('error', () => refuse(400));
      if (found || name !== 'activity') return part.resume();
      found = true;
      const chunks: Buffer[] = [];
      part.on('data', (chunk: Buffer) => chunks.push(chunk));
      return part.on('end', () => (part.truncated ? refuse(413) : resolve(Buffer.concat(chunks))));
    });
    form.on('error', () => refuse(400));
    form.on('finish', () => refuse(found ? 400 : 415));
    request.on('close', () => request.complete || refuse(400));
    request.on('data', ({ length }: Buffer) => {
      bytes += length;
      if (bytes <= LARGEST) return;
      if (found) request.destroy();
      else refuse(413);
    });
    request.pipe(form);
  });
}

/** Every part counts as a file: those of a browser's Blob do anyway. */
function parser(headers: BusboyHeaders, fileSize: number) {
  try {
    const limits = { fileSize, parts: PARTS, headerPairs: 16, headerSize: 4096 };
    return new Busboy({ headers, limits, isPartAFile: () => true });
  } catch {
    throw new Refused(400);
  }
}
