import { waitingLines } from '../../scripts/content/waiting.ts';
import { unsaidLines } from '../../src/checks/unsaid.ts';
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

test('who a card is for is said, or the gap is named, by the plain check too', () => {
  const gaps = unsaidLines(content);
  for (const id of Object.keys(content.directory.organisations)) {
    const named = (some: readonly string[]) =>
      some.some((line) => line.includes(`/${id}.yaml`) && line.includes('does not say who it is for'));
    const gap = words[id]?.for === undefined && !content.directory.organisations[id]?.withdrawn;
    expect([id, named(lines), named(gaps)]).toEqual([id, gap, gap]);
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
