import { listed } from '../../src/directory/listed.ts';
import { facts } from '../support/numbers.ts';
import { standing as directory } from './everybody.ts';

const everybody = Object.keys(directory.organisations);
const inUse = listed(directory, everybody, []);
const shownNumbers = inUse.flatMap(({ ways }) =>
  ways.flatMap((way) => ('display' in way ? [way.display] : [])),
);

test('no number that one source alone prints, or about which sources differ, is switched on', () => {
  expect(shownNumbers.length).toBeGreaterThan(10);
  expect(shownNumbers.filter((number) => facts['not-confirmed'].includes(number))).toEqual([]);
});

test('whose hours no two sources agree on has none until the service itself was asked', () => {
  for (const id of ['mens-advice-line', 'national-stalking-helpline', 'modern-slavery-helpline', 'shelter']) {
    const organisation = directory.organisations[id];
    if (organisation?.checked === undefined)
      expect(organisation?.ways.map(({ hours }) => hours)).toEqual([undefined]);
  }
});

test('what is on from a source of its own says who approved it', () => {
  for (const { organisation } of inUse)
    if (organisation.layer === 'supplement') expect(organisation.approved?.by).toBeTruthy();
});
