import { listed } from '../../src/directory/listed.ts';
import { directory } from './everybody.ts';

/** Numbers that are not confirmed, typed here once more from what was found about them: none may ever be shown. */
const NOT_CONFIRMED = [
  '0808 500 2222',
  '0808 802 9999',
  '01892 352777',
  '0808 800 4444',
  '0808 802 4040',
  '0800 999 5428',
  '0800 5999 247',
  '0808 808 8141',
  '0800 555 111',
  '020 7008 1500',
  '01892 570538',
  '01233 680150',
  '0800 808 3733',
  '0300 303 8151',
  '020 7395 7771',
];
const everybody = Object.keys(directory.organisations);
const inUse = listed(directory, everybody, []);
const shownNumbers = inUse.flatMap(({ ways }) =>
  ways.flatMap((way) => ('display' in way ? [way.display] : [])),
);

test('no number that one source alone prints, or about which sources differ, is switched on', () => {
  expect(shownNumbers).toContain('08000 121 700');
  expect(shownNumbers.filter((number) => NOT_CONFIRMED.includes(number))).toEqual([]);
});

test('lines whose hours no two sources agree on have none', () => {
  for (const id of ['mens-advice-line', 'national-stalking-helpline', 'modern-slavery-helpline', 'shelter']) {
    expect(directory.organisations[id]?.ways.map(({ hours }) => hours)).toEqual([undefined]);
  }
});

test('whoever waits has no approval, and what is on says who approved it and when it is looked at again', () => {
  const waiting = everybody.filter((id) => !inUse.some(({ organisation }) => organisation.id === id));
  expect(waiting.sort()).toEqual([
    'crimestoppers',
    'galop',
    'hourglass',
    'karma-nirvana',
    'respect-phoneline',
    'shelter',
  ]);
  for (const { organisation } of inUse) {
    if (organisation.layer === 'supplement') expect(organisation.approved?.by).toBeTruthy();
    expect(organisation.reviewBy > '2026-11-28').toBe(true);
    expect(organisation.checked).toBeUndefined();
  }
});
