import type { Directory } from '../../src/directory/directory-schema.ts';
import { downsAt, stateNow } from '../../src/directory/down.ts';
import { makeOpening } from '../../src/directory/opening.ts';
import type { Outage, Outages } from '../../src/directory/outages.ts';
import { outages as schema } from '../../src/directory/outages.ts';
import { shown } from '../../src/directory/shown.ts';
import { content, flows } from '../support/council.ts';
import { answered } from '../support/make-rules.ts';

const { directory } = content;
const LINE = 'national-da-helpline';

const CHAT: Outage = {
  organisation: LINE,
  way: 'chat',
  from: '2026-11-30 16:00',
  until: '2026-12-01',
  why: 'fault',
};
const withOutages = (outages: readonly Outage[], notices: Outages['notices'] = []): Directory => ({
  ...directory,
  outages: { outages, notices },
});
const chat = directory.organisations[LINE]?.ways.find(({ way }) => way === 'chat');
const stateOf = (outages: readonly Outage[], instant: string) => {
  const changed = withOutages(outages);
  const now = new Date(instant);
  if (!chat) throw new Error('no chat');
  return stateNow(changed, downsAt(changed, now), chat, now);
};

test.each([
  ['2026-11-30T15:59:59Z', 'open'],
  ['2026-11-30T16:00:00Z', 'down'],
  ['2026-12-01T23:59:59Z', 'down'],
  ['2026-12-02T00:00:00Z', 'closed'],
  ['2026-12-02T16:00:00Z', 'open'],
])('an outage begins and ends by itself: at %s it is %s', (instant, expected) => {
  const { state, down } = stateOf([CHAT], instant);
  expect(down ? 'down' : state).toBe(expected);
  if (down) expect(state).toBe('closed');
});

test.each([
  ['2026-11-30 18:00', '2026-11-30T18:00:00+00:00'],
  ['2026-11-30 23:00', '2026-12-01T15:00:00+00:00'],
  ['2026-12-01', '2026-12-02T15:00:00+00:00'],
])('down until %s it opens when it is both mended and open', (until, opens) => {
  expect(stateOf([{ ...CHAT, until }], '2026-11-30T16:30:00Z').opens).toBe(opens);
});

test('of two outages the one that lasts longer is told', () => {
  const longer = { ...CHAT, until: '2026-12-09', why: 'repairs' };
  expect(stateOf([longer, CHAT], '2026-11-30T17:00:00Z').down).toBe(longer);
  expect(stateOf([CHAT, longer], '2026-11-30T17:00:00Z').down).toBe(longer);
});

test('London’s clocks count, as they change too', () => {
  const night = { ...CHAT, from: '2026-10-24', until: '2026-10-25 02:00' };
  expect(stateOf([night], '2026-10-23T23:00:00Z').down).toBe(night);
  expect(stateOf([night], '2026-10-23T22:59:59Z').down).toBeUndefined();
  expect(stateOf([night], '2026-10-25T01:59:59Z').down).toBe(night);
  expect(stateOf([night], '2026-10-25T02:00:00Z').down).toBeUndefined();
});

test.each(['2026-06-30T23:00:00Z', '2026-07-02T11:00:00Z', '2026-11-30T16:00:00Z', '2026-12-02T00:00:00Z'])(
  'every beginning and end is a change of what the clock decides: %s',
  (instant) => {
    const notice = { says: 'heat', from: '2026-07-01', until: '2026-07-02 12:00' };
    const opening = makeOpening(withOutages([CHAT, { ...CHAT, way: 'website' }], [notice]));
    const at = (away: number) => opening(new Date(new Date(instant).getTime() + away));
    expect(at(0)).not.toBe(at(-1));
    expect(at(0)).toBe(at(59_999));
  },
);

describe('what takes its place', () => {
  const now = new Date('2026-11-30T16:30:00Z');
  const other = 'moor-council';
  const { view } = flows.step(answered('start.danger:no', 'start.need:being-hurt'), { kind: 'look' });
  if (!view.shown) throw new Error('nobody is shown');
  const asked = view.shown;
  const wayOf = (outages: readonly Outage[], kind: string) =>
    shown(withOutages(outages), asked, now)
      .cards.find(({ organisation }) => organisation.id === LINE)
      ?.ways.find(({ way }) => way.way === kind);

  test('is what the outage names', () => {
    const named = { ...CHAT, instead: { organisation: other, way: 'phone' as const } };
    expect(wayOf([named], 'chat')?.instead?.organisation.id).toBe(other);
  });

  test('is another way of the same organisation where none is named', () => {
    expect(wayOf([CHAT], 'chat')?.instead?.way.way).toBe('phone');
  });

  test('is nothing that is down itself', () => {
    const named = { ...CHAT, instead: { organisation: other, way: 'phone' as const } };
    const too = { ...CHAT, organisation: other, way: 'phone' as const };
    expect(wayOf([named, too], 'chat')?.instead?.organisation.id).toBe(LINE);
  });
});

test('a list with nothing beneath its name is empty', () => {
  expect(schema.parse({ outages: null, notices: null })).toEqual({ outages: [], notices: [] });
});
