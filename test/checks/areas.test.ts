import { areasNamed, groups } from '../../src/checks/directory/names.ts';
import type { Areas } from '../../src/directory/directory-schema.ts';
import { foundBy, reading, withOrganisation } from '../support/council-reading.ts';

const said = (area: string | string[]) =>
  foundBy(areasNamed, withOrganisation('moor-council', { area })).map(({ words }) => words);
const withAreas = (changed: Partial<Areas>) => ({
  ...reading,
  directory: { ...reading.directory, areas: { ...reading.directory.areas, ...changed } },
});

test('an organisation serves everywhere, a group or areas that there are', () => {
  const [area = ''] = reading.directory.areas.areas;
  const [group = ''] = Object.keys(reading.directory.areas.groups);
  expect([...said('everywhere'), ...said(group), ...said([area])]).toEqual([]);
  expect(said('everywere')).toEqual([expect.stringContaining('did you mean “everywhere”')]);
  expect(said(area)).toEqual([expect.stringContaining(`as a list, [${area}]`)]);
  expect(said([`${area}x`])).toEqual([expect.stringContaining(`did you mean “${area}”`)]);
});

test('a group holds areas that there are, and is not called everywhere', () => {
  const [area = ''] = reading.directory.areas.areas;
  expect(foundBy(groups, reading)).toEqual([]);
  expect(foundBy(groups, withAreas({ groups: { county: [area, 'nowhere'] } }))).toMatchObject([
    { path: ['groups', 'county', 1] },
  ]);
  expect(foundBy(groups, withAreas({ groups: { everywhere: [area] } }))).toMatchObject([
    { path: ['groups', 'everywhere'] },
  ]);
});
