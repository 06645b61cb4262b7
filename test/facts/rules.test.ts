import type { Directory, Organisation } from '../../src/directory/directory-schema.ts';
import { shown } from '../../src/directory/shown.ts';
import { numberOf } from '../support/numbers.ts';
import { answered, step } from '../support/rules.ts';
import {
  CSU,
  cardsFor,
  directory,
  followed,
  hurt,
  ids,
  LINE,
  MONDAY,
  marksOf,
  other,
  own,
  safe,
  trouble,
  WEDNESDAY,
} from './everybody.ts';

describe('rule 0: switched off, withdrawn or missing', () => {
  const withdrawn = { date: '2026-01-01', reason: 'closed' };
  const without = (...gone: string[]): Directory => ({
    ...directory,
    organisations: Object.fromEntries(
      Object.entries(directory.organisations).map(([id, organisation]): [string, Organisation] =>
        gone.includes(id) ? [id, { ...organisation, withdrawn }] : [id, organisation],
      ),
    ),
  });

  test('the rest keeps its order', () => {
    expect(ids(hurt(), WEDNESDAY, without('davss'))).toEqual([LINE, 'victim-support', 'one-stop-shop']);
  });
  test('nobody left: 999 and the helpline', () => {
    expect(ids(own(), WEDNESDAY, without('cdap', 'interventions-alliance'))).toEqual(['police-999', LINE]);
  });
});

describe('rule 1: areas', () => {
  test.each(['tunbridge-wells', 'tonbridge-and-malling', 'sevenoaks'])('%s has the drop-in', (area) => {
    expect(ids(hurt(`area:${area}`))).toEqual([LINE, 'victim-support', 'davss', 'one-stop-shop']);
  });
  test.each(['elsewhere-in-kent', 'outside-kent'])('%s has not, and nothing else moves', (area) => {
    expect(ids(hurt(`area:${area}`))).toEqual([LINE, 'victim-support', 'davss']);
  });
  test('Kent services are dropped outside Kent only', () => {
    expect(ids(other('who:adult', 'area:elsewhere-in-kent'))).toContain('kcc-adults');
    expect(ids(other('who:adult', 'area:outside-kent'))).not.toContain('kcc-adults');
  });
  test('an area that is stated nowhere is marked, once an area is known', () => {
    expect(marksOf(hurt('area:outside-kent'), 'davss')).toEqual(['check-area']);
    expect(marksOf(hurt('area:outside-kent'), LINE)).toEqual([]);
    expect(marksOf(hurt('area:skip'), 'davss')).toEqual([]);
    expect(marksOf(own('programme:yes'), 'cdap')).toEqual([]);
  });
});

describe('rule 2: the way of getting in touch', () => {
  const by = (contact: string, area = 'tunbridge-wells') =>
    hurt(`area:${area}`, 'for-men:no', 'high-risk:no', `contact:${contact}`);

  test('those who offer it come first, open before unknown before closed', () => {
    expect(ids(by('phone'))).toEqual([LINE, 'victim-support', 'davss', 'one-stop-shop']);
    expect(ids(by('in-person'))).toEqual(['one-stop-shop', LINE, 'victim-support', 'davss']);
    expect(ids(by('website'))).toEqual([LINE, 'davss', 'victim-support', 'one-stop-shop']);
    expect(ids(by('any'))).toEqual([LINE, 'victim-support', 'davss', 'one-stop-shop']);
  });
  test('nobody is dropped for being closed, and the card says what to use instead', () => {
    expect(ids(by('in-person'), MONDAY)[0]).toBe('one-stop-shop');
    expect(marksOf(by('in-person'), 'one-stop-shop', MONDAY)).toEqual(['use-instead']);
    expect(marksOf(by('in-person'), 'one-stop-shop')).toEqual([]);
    expect(marksOf(by('chat'), LINE, WEDNESDAY)).toEqual(['use-instead']);
    expect(marksOf(by('chat'), LINE, MONDAY)).toEqual([]);
    // Its second number answers day and night.
    expect(marksOf(by('phone'), 'victim-support')).toEqual(['check-area']);
    expect(marksOf(by('website'), 'davss')).toEqual(['check-area']);
  });
  test('nobody offers it: order unchanged, and said', () => {
    const { view } = step(answered(...by('in-person', 'outside-kent')), { kind: 'look' });
    const found = view.shown && shown(directory, view.shown, WEDNESDAY);
    expect(found?.offered).toBe(false);
    expect(found?.cards.map(({ organisation }) => organisation.id)).toEqual([
      LINE,
      'victim-support',
      'davss',
    ]);
  });
  test('in D8 the helpline stays last whatever is chosen', () => {
    for (const contact of ['phone', 'chat', 'website']) {
      const found = ids(followed('by-whom:someone-else', 'area:skip', `contact:${contact}`), MONDAY);
      expect(found.at(-1)).toBe(LINE);
    }
    expect(ids(followed('by-whom:someone-else', 'area:skip', 'contact:phone'))[0]).toBe('victim-support');
  });
});

test('rule 3: the 24-hour helpline is in every view of the four flows', () => {
  const { [LINE]: helpline, ...rest } = directory.organisations;
  const listedElsewhere: Directory = {
    ...directory,
    organisations: { ...rest, ...(helpline ? { [LINE]: helpline } : {}) },
  };
  for (const answers of [hurt(), followed(), other(), safe()])
    expect(ids(answers, WEDNESDAY, listedElsewhere)).toContain(LINE);
});

test('rule 4: a number stays on the first card that has it, an out-of-hours number on each', () => {
  const cards = cardsFor(other('who:client', 'client-area:skip'));
  const numbers = cards.flatMap(({ ways }) =>
    ways.flatMap(({ way }) => (way.way === 'phone' ? [way.display] : [])),
  );
  expect(numbers.filter((number) => number === numberOf('kcc-children', 1))).toHaveLength(2);
  const twice = directory.organisations['davss'];
  const phone = directory.organisations['victim-support']?.ways[0];
  if (!twice || !phone) throw new Error('the directory lacks an organisation this test needs');
  const doubled: Directory = {
    ...directory,
    organisations: { ...directory.organisations, davss: { ...twice, ways: [phone] } },
  };
  expect(ids(hurt(), WEDNESDAY, doubled)).toEqual([LINE, 'victim-support', 'one-stop-shop']);
});

test('rule 5: own behaviour never shows the drop-in, even when a situation lists it', () => {
  const { view } = step(answered(...own()), { kind: 'look' });
  if (!view.shown) throw new Error('own behaviour shows nobody');
  const situation = { ...view.shown.situation, contacts: ['one-stop-shop', 'cdap'] };
  const { cards } = shown(directory, { ...view.shown, situation }, WEDNESDAY);
  expect(cards.map(({ organisation }) => organisation.id)).toEqual(['cdap']);
});

test('rule 6: Look Ahead repeats the drop-in only when the drop-in is not there', () => {
  const beside = (answers: string[]) =>
    cardsFor(answers).find(({ organisation }) => organisation.id === 'look-ahead')?.beside;
  expect(beside(hurt('area:sevenoaks', 'for-men:no', 'high-risk:yes'))).toBe(true);
  expect(beside(hurt('area:outside-kent', 'for-men:no', 'high-risk:yes'))).toBe(false);
  expect(beside(safe())).toBe(false);
});

test('marks of D13 and D17, and of an entry past its review date', () => {
  expect(marksOf(own('programme:no'), 'cdap')).toEqual(['for-men']);
  expect(marksOf(own('programme:yes'), 'cdap')).toEqual([]);
  expect(marksOf(trouble('now:no', 'area:elsewhere'), CSU)).toEqual(['other-area']);
  expect(marksOf(hurt(), 'davss', new Date('2029-01-01T00:00:00Z'))).toContain('out-of-date');
});
