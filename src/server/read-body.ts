import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';
import { parse as parseJson } from 'secure-json-parse';
import { Refused } from './refused.ts';
import { activityOf } from './upload.ts';

/** Largest body read, in bytes, but for the routes that say why they need more. */
const LIMIT = 16 * 1024;
/**
 * How deep a JSON may be, and how many values it may hold: a card that somebody passes on, or people who are spoken of, are
 * never looked at, and cost nobody the words beside them.
 */
const DEPTH = 64;
const VALUES = 10_000;
const FIELDS = 16;

/** With the only charset that is read, in quotation marks or without. */
const inUtf8 = (type: string) => new RegExp(`^${type}\\s*(;\\s*charset=(utf-8|"utf-8"))?$`, 'i');
const TYPES = {
  upload: /^multipart\/form-data;/i,
  json: inUtf8('application/json'),
  form: inUtf8('application/x-www-form-urlencoded'),
};

/**
 * Reads a body by hand: restify's body plugins can be made to kill the process or to write files.
 * @throws Refused for a wrong type, an encoding, too many bytes, bad UTF-8, bad or poisonous JSON.
 */
export async function readBody(
  request: IncomingMessage,
  accepts: 'json' | 'form' | 'upload',
  limit = LIMIT,
): Promise<unknown> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw new Refused(415);
  if (!TYPES[accepts].test(request.headers['content-type']?.trim() ?? '')) throw new Refused(415);
  if (accepts === 'upload') return readJson(decode(await activityOf(request, limit)));
  const length = request.headers['content-length'];
  const bytes = await getRawBody(request, {
    limit,
    ...(length === undefined ? {} : { length }),
  }).catch((error: { type?: string }) => {
    throw new Refused(error.type === 'entity.too.large' ? 413 : 400);
  });
  return accepts === 'json' ? readJson(decode(bytes)) : readForm(decode(bytes));
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(400);
  }
}

function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = parseJson(text, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    throw new Refused(400);
  }
  let values = 0;
  const measure = (part: unknown, depth: number): void => {
    if (typeof part !== 'object' || part === null) return;
    if (depth > DEPTH) throw new Refused(400);
    for (const inner of Object.values(part)) {
      values += 1;
      if (values > VALUES) throw new Refused(400);
      measure(inner, depth + 1);
    }
  };
  measure(value, 1);
  return value;
}

/** Fields of a form; the first of a name counts. */
function readForm(text: string): Record<string, string> {
  const fields: Record<string, string> = Object.create(null);
  let count = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1;
    if (count > FIELDS) throw new Refused(400);
    fields[name] ??= value;
  }
  return fields;
}
