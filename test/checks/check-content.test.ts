import { adviceOn, faultsOf } from '../../src/checks/check-content.ts';
import { ADVICE, RULES, TO_EDITORS } from '../../src/checks/rules.ts';
import { reading, TODAY, withLine, withOrganisation } from '../support/council-reading.ts';

test('every rule has a name of its own, and needs files or folders that there are', () => {
  const codes = [...RULES, ...TO_EDITORS, ...ADVICE].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const need of RULES.flatMap(({ needs }) => needs)) {
    expect(need).toMatch(/^(flows|directory|locales\/en)\/([a-z/-]+\.(yaml|json)|[a-z-]+\/)?$/);
  }
});

test('a rule is skipped while a file that it needs cannot be read, and nothing is told of that file', () => {
  const lost = { ...reading, directory: { ...reading.directory, areas: { areas: [], groups: {} } } };
  expect(new Set(faultsOf(lost, TODAY, 'start').map(({ code }) => code))).toEqual(
    new Set(['areas', 'areas-asked']),
  );
  expect(faultsOf({ ...lost, unread: new Set(['directory/areas.yaml']) }, TODAY, 'start')).toEqual([]);
  const wrong = withLine('en', 'start', 'danger/ask', 'In **danger**?');
  expect(faultsOf(wrong, TODAY, 'start').map(({ code }) => code)).toEqual(['markup']);
  expect(faultsOf({ ...wrong, unread: new Set(['locales/en/start.json']) }, TODAY, 'start')).toEqual([]);
});

test('a day that has not come is a mistake to whoever edits, and no reason to stay shut: the clock may be behind', () => {
  const read = withOrganisation('mens-line', { checked: '2026-12-02' });
  const codes = (found: typeof faultsOf, purpose: 'edit' | 'start') =>
    found(read, TODAY, purpose).map(({ code }) => code);
  expect(codes(faultsOf, 'edit')).toEqual(['dates-past']);
  expect(codes(adviceOn, 'edit')).toEqual([]);
  expect(codes(faultsOf, 'start')).toEqual([]);
  expect(codes(adviceOn, 'start')).toEqual(['dates-past']);
});
