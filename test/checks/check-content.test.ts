import { faultsOf } from '../../src/checks/check-content.ts';
import { ADVICE, RULES } from '../../src/checks/rules.ts';
import { reading, TODAY, withLine } from '../support/reading.ts';

test('every rule has a name of its own, and needs files or folders that there are', () => {
  const codes = [...RULES, ...ADVICE].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const need of RULES.flatMap(({ needs }) => needs)) {
    expect(need).toMatch(/^(flows|directory)\/([a-z/-]+\.yaml|[a-z-]+\/)?$/);
  }
});

test('a rule is skipped while a file that it needs cannot be read, and nothing is told of that file', () => {
  const lost = { ...reading, directory: { ...reading.directory, areas: { areas: [], kent: [] } } };
  expect(new Set(faultsOf(lost, TODAY).map(({ code }) => code))).toEqual(new Set(['areas', 'areas-asked']));
  expect(faultsOf({ ...lost, unread: new Set(['directory/areas.yaml']) }, TODAY)).toEqual([]);
  const wrong = withLine('en', 'start', 'danger/ask', 'In **danger**?');
  expect(faultsOf(wrong, TODAY).map(({ code }) => code)).toEqual(['markup']);
  expect(faultsOf({ ...wrong, unread: new Set(['locales/en/start.json']) }, TODAY)).toEqual([]);
});
