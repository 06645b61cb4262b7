import { loadDirectory } from '../../src/content/load-directory.ts';
import type { Directory, Organisation } from '../../src/directory/schema.ts';
import { shown } from '../../src/directory/shown.ts';
import { answered, step } from '../support/rules.ts';

const { directory } = loadDirectory('.');
/** Wednesday 3 June 2026, 10am in London: the drop-in is open, the live chat is closed. */
const WEDNESDAY = new Date('2026-06-03T09:00:00Z');
/** Monday 1 June 2026, 4pm: the live chat is open, the drop-in is closed. */
const MONDAY = new Date('2026-06-01T15:00:00Z');

/** Every supplement switched on, to see the places of those that wait for approval. */
const allOn: Directory = {
  ...directory,
  organisations: Object.fromEntries(
    Object.entries(directory.organisations).map(([id, organisation]): [string, Organisation] => [
      id,
      organisation.layer === 'page'
        ? organisation
        : { ...organisation, approved: { by: 'a test', date: '2026-01-01' } },
    ]),
  ),
};

function cardsFor(answers: string[], now = WEDNESDAY, using = directory) {
  const { view } = step(answered(...answers), { kind: 'look' });
  return view.shown ? shown(using, view.shown, now).cards : [];
}
const ids = (answers: string[], now = WEDNESDAY, using = directory) =>
  cardsFor(answers, now, using).map(({ organisation }) => organisation.id);
const marksOf = (answers: string[], id: string, now = WEDNESDAY) =>
  cardsFor(answers, now).find(({ organisation }) => organisation.id === id)?.marks;

const to = (...rest: string[]) => ['start.danger:no', ...rest];
const hurt = (...rest: string[]) =>
  to('start.need:being-hurt', ...rest.map((pair) => `domestic-abuse.${pair}`));
const followed = (...rest: string[]) =>
  to('start.need:being-followed', ...rest.map((pair) => `stalking.${pair}`));
const other = (...rest: string[]) =>
  to('start.need:worried-about-someone', ...rest.map((pair) => `someone-else.${pair}`));
const own = (...rest: string[]) =>
  to('start.need:my-behaviour', ...rest.map((pair) => `own-behaviour.${pair}`));
const safe = (...rest: string[]) => to('start.need:somewhere-safe', ...rest.map((pair) => `refuge.${pair}`));
const trouble = (...rest: string[]) =>
  to('start.need:trouble-where-i-live', ...rest.map((pair) => `antisocial.${pair}`));
const topic = (...rest: string[]) => to('start.need:other-topics', ...rest.map((pair) => `topics.${pair}`));

const LINE = 'national-da-helpline';
const CSU = 'community-safety-unit';
const D21 = ['police-999', LINE, 'nhs-111-option-2', 'victim-support', CSU];

test.each<[string, string[], string[]]>([
  ['D3', hurt(), [LINE, 'victim-support', 'davss', 'one-stop-shop']],
  [
    'D4',
    hurt('area:skip', 'for-men:yes'),
    ['dads-unlimited', LINE, 'victim-support', 'davss', 'one-stop-shop'],
  ],
  [
    'D5',
    hurt('area:skip', 'for-men:no', 'high-risk:yes'),
    ['look-ahead', LINE, 'victim-support', 'one-stop-shop'],
  ],
  [
    'D5m',
    hurt('area:skip', 'for-men:yes', 'high-risk:yes'),
    ['dads-unlimited', LINE, 'look-ahead', 'victim-support', 'one-stop-shop'],
  ],
  ['D6', safe(), [LINE, 'look-ahead', 'victim-support']],
  ['D6 men', safe('area:skip', 'for-men:yes'), [LINE, 'look-ahead', 'victim-support', 'dads-unlimited']],
  ['D7', followed('by-whom:partner-or-ex'), ['protection-against-stalking', LINE, 'victim-support', 'davss']],
  [
    'D8',
    followed('by-whom:someone-else'),
    ['protection-against-stalking', 'police-101', 'victim-support', LINE],
  ],
  [
    'D8 not sure',
    followed('by-whom:not-sure'),
    ['protection-against-stalking', 'police-101', 'victim-support', LINE],
  ],
  ['D9', other(), [LINE, 'victim-support', 'one-stop-shop', 'davss', 'kcc-adults']],
  ['D10', other('who:child'), ['childline', 'kcc-children', LINE, 'victim-support']],
  [
    'D11',
    other('who:client', 'client-area:skip'),
    [
      'one-stop-shop',
      'look-ahead',
      'victim-support',
      'protection-against-stalking',
      'kcc-adults',
      'kcc-children',
      LINE,
    ],
  ],
  ['D12', own('programme:yes'), ['cdap', 'interventions-alliance']],
  ['D12 beside the question', own(), ['cdap', 'interventions-alliance']],
  ['D13', own('programme:no'), ['interventions-alliance', 'cdap']],
  ['D14', trouble('now:yes'), ['police-999', 'police-101', CSU]],
  ['D15', trouble('now:no', 'area:tunbridge-wells', 'reports:three-or-more', 'addressed:no'), [CSU]],
  ['D16', trouble('now:no', 'area:tunbridge-wells', 'reports:fewer'), [CSU]],
  ['D17', trouble('now:no', 'area:elsewhere'), ['police-101', CSU]],
  ['D18', topic('which:case-review'), [CSU]],
  ['D19 drugs', topic('which:drugs-and-alcohol'), [CSU, 'police-101']],
  ...['public-spaces', 'cctv', 'plan', 'about-us', 'road-safety'].map((id): [string, string[], string[]] => [
    `D19 ${id}`,
    topic(`which:${id}`),
    [CSU],
  ]),
  ['D20', topic('which:violence', 'violence:knife-crime'), ['police-999', 'police-101', CSU]],
  ...['against-women-and-girls', 'sexual'].map((id): [string, string[], string[]] => [
    `D20 ${id}`,
    topic('which:violence', `violence:${id}`),
    ['police-999', LINE, 'victim-support', 'police-101', CSU],
  ]),
  ['D21 from start.need', to('start.need:who-can-i-ring'), D21],
  ['D21 from topics', topic('which:skip'), D21],
  ['beside topics.which', topic(), [CSU]],
])('%s', (_row, answers, expected) => {
  expect(ids(answers)).toEqual(expected);
});

test('supplements that wait for approval have their places', () => {
  const on = (answers: string[]) => ids(answers, WEDNESDAY, allOn);
  const last = ['galop', 'karma-nirvana', 'hourglass'];
  expect(on(hurt())).toEqual([LINE, 'victim-support', 'davss', 'one-stop-shop', ...last]);
  expect(on(other())).toEqual([LINE, 'victim-support', 'one-stop-shop', 'davss', 'kcc-adults', ...last]);
  expect(on(hurt('area:skip', 'for-men:yes')).slice(0, 3)).toEqual([
    'dads-unlimited',
    'mens-advice-line',
    LINE,
  ]);
  expect(on(followed('by-whom:partner-or-ex'))[1]).toBe('national-stalking-helpline');
  expect(on(followed('by-whom:not-sure'))[1]).toBe('national-stalking-helpline');
  expect(on(own())).toEqual(['cdap', 'interventions-alliance', 'respect-phoneline']);
  expect(on(topic('which:violence'))).toEqual(['police-999', 'police-101', 'crimestoppers', CSU]);
  expect(on(topic('which:drugs-and-alcohol'))).toEqual([CSU, 'police-101', 'crimestoppers']);
});

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
    expect(marksOf(by('phone'), 'victim-support')).toEqual(['check-area', 'use-instead']);
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
    expect(ids(followed('by-whom:someone-else', 'area:skip', 'contact:phone'))[0]).toBe('police-101');
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
  expect(numbers.filter((number) => number === '03000 41 91 91')).toHaveLength(2);
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
