import { stampsOf } from '../../scripts/translations/stamps.ts';

const english = new Map([
  ['start:danger/ask', 'aaaa'],
  ['start:danger/hint', 'bbbb'],
  ['start:need/ask', 'cccc'],
  ['interrupts:emergency/heading', 'dddd'],
  ['interrupts:emergency.silent/heading', 'eeee'],
]);
const all = [...english.keys()];
const upToDate = Object.fromEntries(english);
const old = { ...upToDate, 'start:danger/ask': '0000', 'interrupts:emergency/heading': '1111' };

test('a translation with no stamp is new and is stamped', () => {
  const { 'start:need/ask': _new, ...before } = upToDate;
  const found = stampsOf(english, all, before, []);
  expect(found.stamped).toEqual(['start:need/ask']);
  expect(found.sources).toEqual(upToDate);
  expect(found).toMatchObject({ said: 5, missing: [], stale: [], unknown: [] });
});

test('a translation whose English has changed keeps its old stamp until somebody names it', () => {
  const found = stampsOf(english, all, old, []);
  expect(found.stale).toEqual(['start:danger/ask', 'interrupts:emergency/heading']);
  expect(found.sources).toEqual(old);
  expect(found).toMatchObject({ stamped: [], said: 3 });
});

test.each([
  ['interrupts:emergency/heading', ['interrupts:emergency/heading']],
  ['interrupts:emergency', ['interrupts:emergency/heading']],
  ['interrupts', ['interrupts:emergency/heading']],
  ['start:danger', ['start:danger/ask']],
  ['start:need', []],
])('%s names what was looked at, and no more', (name, stamped) => {
  const found = stampsOf(english, all, old, [name]);
  expect(found.stamped).toEqual(stamped);
  expect(found.unknown).toEqual([]);
  expect(Object.entries(found.sources).filter(([key, hash]) => english.get(key) === hash)).toHaveLength(
    3 + stamped.length,
  );
});

test.each(['start:dang', 'star', 'interrupts:emergency/head', 'interrupts/emergency', ''])(
  'a name that fits nothing is reported and stamps nothing: “%s”',
  (name) => {
    const found = stampsOf(english, all, old, [name]);
    expect(found.unknown).toEqual([name]);
    expect(found.stamped).toEqual([]);
  },
);

test('words that are missing are listed; stamps of words that are gone are dropped', () => {
  const found = stampsOf(english, ['start:danger/ask'], { ...upToDate, 'start:gone/ask': '2222' }, []);
  expect(found.missing).toEqual(all.slice(1));
  expect(found.sources).toEqual({ 'start:danger/ask': 'aaaa' });
  expect(found.said).toBe(1);
});
