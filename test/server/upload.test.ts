import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { activityOf } from '../../src/server/upload.ts';

const WHOLE =
  '--b\r\nContent-Disposition: form-data; name="activity"; filename="blob"\r\n\r\n{"type":"message"}\r\n' +
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nabc\r\n--b--\r\n';

const request = (chunks: readonly Buffer[], boundary = 'b') =>
  Object.assign(Readable.from(chunks), {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    complete: true,
  }) as unknown as IncomingMessage;
const read = async (chunks: readonly Buffer[], boundary?: string) => {
  const late = new Promise((resolve) => setTimeout(resolve, 2_000, 'never').unref());
  const asked = activityOf(request(chunks, boundary), 1_000).then(String, ({ status }) => status as unknown);
  return Promise.race([asked, late]);
};

test('it is the same however the bytes come', async () => {
  const bytes = Buffer.from(WHOLE);
  for (const size of [1, 2, 3, 7, 64, bytes.length]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    expect(await read(chunks)).toBe('{"type":"message"}');
  }
});

test('of two the first counts', async () => {
  const two = WHOLE.replace('name="file"', 'name="activity"');
  expect(await read([Buffer.from(two)])).toBe('{"type":"message"}');
});

test('with no boundary it is refused', async () => {
  expect(await read([Buffer.from(WHOLE)], '')).toBe(400);
});

test('whatever was cut, changed or put in between, it ends: an activity or a refusal', async () => {
  const mistakes = fc.array(
    fc.record({
      at: fc.nat(WHOLE.length),
      cut: fc.nat(40),
      put: fc.constantFrom('', '\r\n', '--b', '--b--', '"', '\0', ':'),
    }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(mistakes, async (all) => {
      const text = all.reduce(
        (left, { at, cut, put }) => left.slice(0, at) + put + left.slice(at + cut),
        WHOLE,
      );
      const given = await read([Buffer.from(text)]);
      expect(typeof given === 'string' ? given !== 'never' : [400, 413, 415].includes(given as number)).toBe(
        true,
      );
    }),
    { numRuns: 300, seed: 7 },
  );
});
