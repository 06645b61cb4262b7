import { loadContent } from '../../src/checks/load-content.ts';
import { fresh } from '../../src/conversation/conversation.ts';
import type { Over } from '../../src/flow/interrupts.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { isolated, pieces } from '../../src/words/isolate.ts';
import type { Message } from '../../src/words/message.ts';
import { numberOf } from '../support/numbers.ts';
import { everyWay } from '../support/rules.ts';

const content = loadContent('.', ['ar']);
const guide = makeGuide(content);
const now = new Date('2026-12-24T12:00:00Z');
const OVER: readonly Over[] = ['emergency', 'emergency.silent', 'emergency.deaf', 'self-harm', 'help'];

const look = (conversation: ReturnType<typeof fresh>): Message =>
  guide.turn(conversation, { kind: 'look' }, { now, door: 'terminal' }).message;
const screens = [
  ...everyWay().map(({ answers }) => look({ ...fresh('ar'), answers })),
  ...OVER.map((over) => look({ ...fresh('ar'), over })),
];
const lines = [...new Set(screens.flatMap(({ text }) => text.split('\n')))];

test('a number or a name is isolated inside a right-to-left line; words and web addresses are not', () => {
  expect(isolated('0808 2000 247', 'rtl')).toBe('\u20660808 2000 247\u2069');
  expect(isolated('4 New Wharf Road', 'rtl')).toBe('\u20664 New Wharf Road\u2069');
  expect(isolated(numberOf('national-da-helpline'), 'ltr')).toBe(numberOf('national-da-helpline'));
  expect(isolated('اليوم 15:00', 'rtl')).toBe('اليوم 15:00');
  expect(isolated('https://davss.org.uk', 'rtl')).toBe('https://davss.org.uk');
  expect(pieces('رقم \u2066999\u2069، و\u206618000\u2069')).toEqual(['رقم ', '999', '، و', '18000', '']);
});

test('in Arabic text every number of the directory keeps its groups in order', () => {
  const numbers = Object.values(content.directory.organisations).flatMap(({ ways }) =>
    ways.flatMap((way) => ('display' in way && /\d \d/.test(way.display) ? [way.display] : [])),
  );
  // An English line runs left to right, so its numbers do too.
  const arabic = lines.filter((line) => /\p{Script=Arabic}/u.test(line));
  const bare = arabic.filter((line) =>
    numbers.some((number) => line.replaceAll(`\u2066${number}\u2069`, '').includes(number)),
  );
  expect(bare).toEqual([]);
  expect(arabic.filter((line) => numbers.some((number) => line.includes(number))).length).toBeGreaterThan(5);
});

test('a line with Arabic in it begins with Arabic, so that it is laid out from the right', () => {
  const first = (line: string) => /\p{L}/u.exec(line.replace(/\u2066[^\u2069]*\u2069/g, ''))?.[0] ?? '';
  const mixed = lines.filter((line) => /\p{Script=Arabic}/u.test(line));
  expect(mixed.filter((line) => !/\p{Script=Arabic}/u.test(first(line)))).toEqual([]);
});

test('what a program reads has no such signs', () => {
  const ways = screens.flatMap(({ contacts }) => contacts.flatMap((card) => card.ways));
  expect(ways.length).toBeGreaterThan(1000);
  expect(ways.filter(({ value, tel }) => /[\u2066\u2069]/.test(`${value}${tel}`))).toEqual([]);
  const { bar } = screens[0] as Message;
  expect([bar.emergency.display, bar.helpline?.display]).toEqual(['999', numberOf('national-da-helpline')]);
});

test('digits are those of a phone keypad', () => {
  expect(lines.filter((line) => /(?![0-9])\p{Nd}/u.test(line))).toEqual([]);
});
