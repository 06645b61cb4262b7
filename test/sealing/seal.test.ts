import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { HOURS, makeSeal } from '../../src/sealing/seal.ts';

const now = new Date('2026-06-03T09:00:00Z');
const keys = [randomBytes(32), randomBytes(32)] as const;
const [key, other] = keys;
const seal = makeSeal([key], 'page');
const conversation: Conversation = {
  ...fresh('pl'),
  answers: [
    ['start.danger', 'no'],
    ['start.need', 'being-hurt'],
  ],
  over: 'emergency',
};
const sealed = seal.close(conversation, now);

test('what was sealed is opened, with the current key or an earlier one', () => {
  expect(seal.open(sealed, now)).toEqual(conversation);
  expect(makeSeal([other, key], 'page').open(sealed, now)).toEqual(conversation);
  expect(makeSeal([other], 'page').open(sealed, now)).toBeUndefined();
});

test('what is sealed for a page opens as no button, and the other way round', () => {
  const buttons = makeSeal([key], 'button');
  expect(buttons.open(sealed, now)).toBeUndefined();
  expect(seal.open(buttons.close(conversation, now), now)).toBeUndefined();
});

test('it can be opened for 24 hours', () => {
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  expect(seal.open(sealed, after(HOURS * 3600 - 1))).toEqual(conversation);
  expect(seal.open(sealed, after(HOURS * 3600))).toBeUndefined();
});

test('the same conversation never looks the same, and tells nothing', () => {
  expect(seal.close(conversation, now)).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/start|danger|pl/);
});

test('one changed letter, one too few or one too many, anything else at all: not opened', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  for (let at = 0; at < sealed.length - 1; at++) {
    const changed = letters[(letters.indexOf(sealed[at] ?? '') + 1) % 64];
    expect(seal.open(sealed.slice(0, at) + changed + sealed.slice(at + 1), now)).toBeUndefined();
  }
  for (const wrong of [sealed.slice(0, -4), `${sealed}AAAA`, '', 'A'.repeat(100_000)])
    expect(seal.open(wrong, now)).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => seal.open(text, now) === undefined));
});

test('a screen that this release does not know is let go, and the answers stay', () => {
  const later = { ...conversation, over: 'something-new' } as unknown as Conversation;
  const { over: _, ...rest } = conversation;
  expect(seal.open(seal.close(later, now), now)).toEqual(rest);
  const odd = { ...conversation, answers: 'all' } as unknown as Conversation;
  expect(seal.open(seal.close(odd, now), now)).toBeUndefined();
});
