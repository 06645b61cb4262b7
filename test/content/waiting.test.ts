import { waitingLines } from '../../scripts/content/waiting.ts';
import { numberOf } from '../support/numbers.ts';
import { content } from '../support/test-app.ts';

const words = content.languages['en']?.files['organisations'] as Record<string, { for?: string }>;
const lines = waitingLines(content.directory, content.flows, (id) => words[id]?.for !== undefined);
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

test('who a card is for is said, or the gap is named', () => {
  for (const id of Object.keys(content.directory.organisations)) {
    const gap = about(id).some((line) => line.includes('does not say who it is for'));
    expect([id, gap]).toEqual([id, words[id]?.for === undefined]);
  }
});
