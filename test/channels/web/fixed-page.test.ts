import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { fixedPage, SLOT } from '../../../src/channels/web/fixed-page.ts';
import { mouldFor } from '../../../src/channels/web/mould.ts';
import { inlineScript } from '../../../src/channels/web/own-script.ts';
import { padded } from '../../../src/channels/web/padded.ts';
import { pageHtml } from '../../../src/channels/web/page.ts';
import { makePages } from '../../../src/channels/web/pages.ts';
import { inlineStyle } from '../../../src/channels/web/style.ts';
import { readAssets } from '../../../src/web-files.ts';
import { everyConversation, guide } from '../../support/council.ts';

const assets = readAssets('web');
const inside = { style: inlineStyle(assets.style).element, script: inlineScript(assets.script).element };
const exitUrl = 'https://weather.example/';
const now = new Date('2026-11-25T10:30:00Z');
const LOOK = { kind: 'look' } as const;
const form = { whole: true, leaves: true, information: undefined };
const words = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
const sealed = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 900 })
  .map((letters) => letters.join(''));

test('a page with any gaps is filled the same way, plain and compressed', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('', 'يا', '<p>same again and again</p>'.repeat(40)));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 6 }),
      fc.array(sealed, { minLength: 2 }),
      (parts, states) => {
        const pieces = parts.map((part) => part.replaceAll(SLOT, ''));
        const page = fixedPage(pieces.join(SLOT));
        for (const state of states) {
          expect(page.filled(state).toString()).toBe(Buffer.from(pieces.join(state)).toString());
          expect(gunzipSync(page.zipped(state)).toString()).toBe(page.filled(state).toString());
          expect(page.padded(state).equals(padded(page.zipped(state)))).toBe(true);
        }
      },
    ),
  );
});

describe.each(guide.languages)('in %s', (language) => {
  const all = everyConversation(language).map(
    (conversation) => guide.turn(conversation, LOOK, { now, door: 'web' }).message,
  );

  test('every page is the one that is made afresh, and is held compressed', () => {
    const pages = makePages(guide, exitUrl, inside);
    for (const [at, message] of all.entries()) {
      const state = (words.repeat(8) + at).slice(-256);
      const markup = pageHtml(guide, { exitUrl, ...inside, leaves: true }, message, state);
      const page = pages(message, form);
      expect(pages(message, form)).toBe(page);
      expect(page.filled(state).toString()).toBe(markup);
      expect(gunzipSync(page.zipped(state)).toString()).toBe(markup);
      expect(page.padded(state).equals(padded(page.zipped(state)))).toBe(true);
      const pieces = pageHtml(guide, { exitUrl, ...inside, leaves: true }, message, SLOT)
        .split(SLOT)
        .map((piece) => Buffer.from(piece));
      const filled = (filling: Buffer) =>
        Buffer.concat(pieces.flatMap((piece, of) => (of === 0 ? [piece] : [filling, piece])));
      expect(pieces.length === 1 || mouldFor(pieces, 256, filled) !== undefined).toBe(true);
    }
  });
});

test('each form of a page is a page of its own', () => {
  const pages = makePages(guide, exitUrl, inside);
  const { message } = guide.turn(guide.begin(), LOOK, { now, door: 'web' });
  const bodies = [
    form,
    { ...form, whole: false },
    { ...form, information: 'privacy' as const },
    { ...form, information: 'safety' as const },
  ].map((one) => pages(message, one).filled('state').toString());
  expect(new Set(bodies).size).toBe(bodies.length);
});

test('a filling that a page cannot hold is found out, and is no mould', () => {
  const odd = [Buffer.from('one'), Buffer.from('two')];
  expect(mouldFor(odd, 4, () => Buffer.from('something else'))).toBeUndefined();
  expect(
    mouldFor(odd, 4, (filling) => Buffer.concat([Buffer.from('one'), filling, Buffer.from('two')])),
  ).toBeDefined();
});
