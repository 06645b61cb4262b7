import {
  allOn,
  CSU,
  D21,
  followed,
  hurt,
  ids,
  LINE,
  other,
  own,
  safe,
  to,
  topic,
  trouble,
  WEDNESDAY,
} from './everybody.ts';

const SEXUAL = ['police-999', 'rape-support', 'nhs-sarc', 'victim-support', LINE, 'police-101', CSU];

test.each<[string, string[], string[]]>([
  ['D3', hurt(), [LINE, 'victim-support', 'davss', 'one-stop-shop']],
  [
    'D4',
    hurt('area:skip', 'for-men:yes'),
    ['dads-unlimited', 'mens-advice-line', LINE, 'victim-support', 'davss', 'one-stop-shop'],
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
  ['D6', safe(), [LINE, 'look-ahead', 'victim-support', 'council-housing']],
  [
    'D6 in the borough',
    safe('area:tunbridge-wells'),
    [LINE, 'look-ahead', 'victim-support', 'council-housing'],
  ],
  // The borough's own page covers the borough alone.
  ['D6 elsewhere', safe('area:sevenoaks'), [LINE, 'look-ahead', 'victim-support']],
  [
    'D6 men',
    safe('area:skip', 'for-men:yes'),
    [LINE, 'look-ahead', 'victim-support', 'council-housing', 'dads-unlimited', 'mens-advice-line'],
  ],
  [
    'D7',
    followed('by-whom:partner-or-ex'),
    ['protection-against-stalking', 'national-stalking-helpline', LINE, 'victim-support', 'davss'],
  ],
  [
    'D8',
    followed('by-whom:someone-else'),
    ['protection-against-stalking', 'national-stalking-helpline', 'police-101', 'victim-support', LINE],
  ],
  [
    'D8 not sure',
    followed('by-whom:not-sure'),
    ['protection-against-stalking', 'national-stalking-helpline', 'police-101', 'victim-support', LINE],
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
  [
    'D20 against women and girls',
    topic('which:violence', 'violence:against-women-and-girls'),
    ['police-999', LINE, 'rape-support', 'victim-support', 'police-101', CSU],
  ],
  ['D20 sexual', topic('which:violence', 'violence:sexual'), SEXUAL],
  ['D20 sexual violence', topic('which:sexual-violence'), SEXUAL],
  ['D20 skipped', topic('which:violence', 'violence:skip'), ['police-999', 'police-101', CSU]],
  ['D23', topic('which:hate-crime'), ['police-999', 'police-101', 'victim-support', CSU]],
  [
    'D24',
    topic('which:exploitation'),
    ['police-999', 'modern-slavery-helpline', 'police-101', 'victim-support', 'kcc-children', CSU],
  ],
  ['D21 from start.need', to('start.need:who-can-i-ring'), D21],
  ['D21 from topics', topic('which:skip'), D21],
  ['beside topics.which', topic(), [CSU]],
])('%s shows these, in this order', (_row, answers, expected) => {
  expect(ids(answers)).toEqual(expected);
});

test('supplements that wait for approval have their places', () => {
  const on = (answers: string[]) => ids(answers, WEDNESDAY, allOn);
  const last = ['galop', 'karma-nirvana', 'hourglass'];
  expect(on(hurt())).toEqual([LINE, 'victim-support', 'davss', 'one-stop-shop', ...last]);
  expect(on(other())).toEqual([LINE, 'victim-support', 'one-stop-shop', 'davss', 'kcc-adults', ...last]);
  expect(on(safe()).slice(-2)).toEqual(['council-housing', 'shelter']);
  expect(on(safe('area:skip', 'for-men:yes')).slice(3)).toEqual([
    'council-housing',
    'shelter',
    'dads-unlimited',
    'mens-advice-line',
  ]);
  expect(on(topic('which:hate-crime'))[3]).toBe('crimestoppers');
  expect(on(topic('which:exploitation'))[3]).toBe('crimestoppers');
  expect(on(own())).toEqual(['cdap', 'interventions-alliance', 'respect-phoneline']);
  expect(on(topic('which:violence'))).toEqual(['police-999', 'police-101', 'crimestoppers', CSU]);
  expect(on(topic('which:drugs-and-alcohol'))).toEqual([CSU, 'police-101', 'crimestoppers']);
});
