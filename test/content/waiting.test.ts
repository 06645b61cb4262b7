import { waitingLines } from '../../scripts/content/waiting.ts';
import { unsaidCount, unsaidLines } from '../../src/checks/unsaid.ts';
import { numberOf } from '../support/numbers.ts';
import { content } from '../support/test-app.ts';

const words = content.languages['en']?.files['organisations'] as Record<string, { for?: string }>;
const lines = waitingLines(content);
const about = (id: string) => lines.filter((line) => line.includes(`/${id}.yaml`));

test('first comes the line that people worried about how they treat somebody have no other phone than', () => {
  expect(lines[0]).toMatch(
    new RegExp(`respect-phoneline\\.yaml Respect Phoneline: ring ${numberOf('respect-phoneline')}`),
  );
});

test('everybody who waits is listed, with what an officer must do and the source', () => {
  for (const organisation of Object.values(content.directory.organisations)) {
    if (organisation.layer === 'page' || organisation.approved) continue;
    expect(about(organisation.id)[0]).toMatch(/ring .+, then add “approved.+ Its source: .+/);
  }
  expect(about('rape-support')[0]).toContain(numberOf('rape-support'));
  expect(about('council-housing')[0]).toContain(numberOf('council-housing'));
});

const gapOf = (id: string) => {
  const organisation = content.directory.organisations[id];
  const unknown = [words[id]?.for, organisation?.forMen, organisation?.forAges];
  return !organisation?.withdrawn && unknown.includes(undefined);
};
const GAP = 'does not say who may use it';

test('who may use a service is known, men and ages too, or the gap is named', () => {
  const gaps = unsaidLines(content);
  for (const id of Object.keys(content.directory.organisations)) {
    const named = (some: readonly string[]) =>
      some.some((line) => line.includes(`/${id}.yaml`) && line.includes(GAP));
    expect([id, named(lines), named(gaps)]).toEqual([id, gapOf(id), gapOf(id)]);
  }
  expect(unsaidCount(content).join()).toContain(`${gaps.length} organisations`);
});

test('a gap says what to ask and where to write it, and nothing else', () => {
  const { directory, languages } = content;
  const [first] = Object.values(directory.organisations).filter(({ id }) => !gapOf(id));
  if (!first) throw new Error('nobody of whom all is known');
  const { forMen: _, ...unsaid } = first;
  const organisations = { ...directory.organisations, [first.id]: unsaid };
  const [line] = unsaidLines({ languages, directory: { ...directory, organisations } }).filter((one) =>
    one.includes(`/${first.id}.yaml`),
  );
  expect(line).toMatch(/Ask whether men may use it \(write “forMen: true” or “forMen: false”\)$/);
});

test('who a man is shown first takes men, as far as is known', () => {
  for (const [id, { contacts }] of Object.entries(content.flows.situations).filter(([key]) =>
    /men/.test(key),
  ))
    for (const entry of contacts) {
      const { forMen } = content.directory.organisations[typeof entry === 'string' ? entry : entry.id] ?? {};
      expect([id, entry, forMen]).not.toEqual([id, entry, false]);
    }
});

test('where no card says it everybody is named, but who is withdrawn', () => {
  const { directory, languages } = content;
  const [first, ...others] = Object.values(directory.organisations).filter((one) => !one.withdrawn);
  if (!first || !languages['en']) throw new Error('no content');
  const gone = { ...first, withdrawn: { date: '2026-12-01', reason: 'it has closed' } };
  const organisations = { ...directory.organisations, [gone.id]: gone };
  const files = { ...languages['en'].files, organisations: {} };
  const gaps = unsaidLines({
    directory: { ...directory, organisations },
    languages: { ...languages, en: { ...languages['en'], files } },
  });
  expect(gaps).toHaveLength(others.length);
  expect(gaps.join()).not.toContain(`/${gone.id}.yaml`);
});
