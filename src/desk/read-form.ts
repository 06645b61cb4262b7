import type { IncomingMessage } from 'node:http';
import type { DeskRequest } from './desk-page.ts';

/** The largest form, in bytes: a translator's whole file, twice over. */
const LARGEST = 4 * 1024 * 1024;

/** The fields of a form, and the words of a file that came with it; undefined for anything that is neither. */
export async function readDeskForm(
  request: IncomingMessage,
): Promise<Pick<DeskRequest, 'form' | 'file'> | undefined> {
  const type = request.headers['content-type'] ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST) return undefined;
    chunks.push(chunk);
  }
  try {
    const data = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData();
    const form = new URLSearchParams();
    let file: string | undefined;
    for (const [name, value] of data) {
      // A browser sends line ends of its own kind, whatever the file has.
      if (typeof value === 'string') form.append(name, value.replace(/\r\n?/g, '\n'));
      else file = await value.text();
    }
    return file === undefined ? { form } : { form, file };
  } catch {
    return undefined;
  }
}
