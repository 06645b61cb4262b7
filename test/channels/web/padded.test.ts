import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { padded } from '../../../src/channels/web/padded.ts';
import { everyConversation, guide } from '../../support/council.ts';
import { lengthsOf } from './lengths-of.ts';

test.each([0, 1, 4_000, 5_080, 5_096, 5_097, 5_098, 9_000])(
  'an archive of %i bytes and more unpacks to the same',
  (size) => {
    const bytes = randomBytes(size);
    const archive = padded(gzipSync(bytes));
    expect(archive.length % 5_120).toBe(0);
    expect(gunzipSync(archive).equals(bytes)).toBe(true);
  },
);

test('every view of every language has one length when the page asks itself, and one when it is opened', async () => {
  expect(await lengthsOf(guide, everyConversation)).toEqual([[5_120], [10_240]]);
});
