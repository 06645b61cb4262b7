import { agesTold } from '../../../src/checks/directory/ages-told.ts';
import { foundBy, withOrganisation } from '../../support/council-reading.ts';

const LINE = 'mens-line';

test('ages that are said to stand on a card stand on it', () => {
  expect(foundBy(agesTold, withOrganisation(LINE, { forAges: 'told' }))).toEqual([
    {
      file: `directory/organisations/${LINE}.yaml`,
      path: ['forAges'],
      words: expect.stringMatching(/^no age stands on this card: write it in “for” of “mens-line”/),
    },
  ]);
  const source = { from: 'its own page', copied: '2026-11-22' };
  expect(foundBy(agesTold, withOrganisation(LINE, { forAges: 'told', told: { ages: source } }))).toEqual([]);
  expect(foundBy(agesTold, withOrganisation(LINE, { forAges: 'any' }))).toEqual([]);
});
