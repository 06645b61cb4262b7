import { inOrder } from '../../scripts/content/in-order.ts';
import { waitingLines } from '../../scripts/content/waiting.ts';
import { shownNowhere, UNNAMED } from '../../src/checks/nowhere.ts';
import { TO_ASK, unsaidCount, unsaidLines } from '../../src/checks/unsaid.ts';
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

test('everybody is told once, with all that is to be done', () => {
  const { directory, flows } = content;
  for (const id of Object.keys(directory.organisations)) {
    expect([id, about(id).length]).toEqual([id, Math.min(about(id).length, 1)]);
    expect(
      about(id)
        .join()
        .match(/Its source: /g) ?? [],
    ).toHaveLength(waysWaiting(id));
  }
  // Who is shown nowhere for another reason is there too, with the reason.
  for (const { id, because, named } of shownNowhere({ directory, flows }))
    expect(about(id)[0]).toContain(
      because.includes('waits for approval') ? (named ? 'add' : UNNAMED) : because,
    );
});

test('a way that waits beside one that works, somebody withdrawn, and somebody whom no list names', () => {
  const { directory, flows, languages } = content;
  const [one, two, three] = Object.values(directory.organisations).filter(
    ({ layer, lifeline, ways }) => layer === 'page' && !lifeline && ways.length === 1,
  );
  if (!one || !two || !three) throw new Error('not enough of the page');
  const source = { from: 'its own page', copied: '2026-11-28' };
  const organisations = {
    waiting: { ...one, id: 'waiting', ways: one.ways.map((way) => ({ ...way, supplement: { source } })) },
    gone: { ...two, id: 'gone', withdrawn: { date: '2026-12-01', reason: 'it has closed' } },
    new: { ...three, id: 'new' },
  };
  const told = waitingLines({ directory: { ...directory, organisations }, flows, languages });
  const starting = (id: string) =>
    told.filter((line) => line.startsWith(`directory/organisations/${id}.yaml`));
  expect(told).toHaveLength(3);
  expect(told[0]).toBe(starting('waiting')[0]);
  expect(told[0]).toMatch(/: try “way: .+?”, then add “approved: .+ of this way\. Its source: its own page/);
  expect(starting('gone')[0]).toContain('shown nowhere, because it is withdrawn (it has closed)');
  expect(starting('new')[0]).toContain(`shown nowhere, because ${UNNAMED}`);
});

test('one of a kind is counted as one', () => {
  const { flows, directory, languages, ...rest } = content;
  const { start } = flows.flows;
  const [some] = Object.values(directory.organisations);
  const { en } = languages;
  if (!start || !some || !en) throw new Error('no content');
  const few = {
    ...rest,
    flows: { ...flows, flows: { start } },
    directory: { ...directory, organisations: { [some.id]: some } },
    languages: { en: { ...en, stale: ['start:need/ask'] } },
  };
  expect(inOrder(few)).toBe(
    'The content is in order: 1 flow, 1 organisation, 1 language, 1 translation older than its English.',
  );
  expect(inOrder({ ...few, languages: { en: { ...en, stale: [] }, xx: en } })).toMatch(
    /2 languages, 0 translations older than their English\.$/,
  );
});

const waysWaiting = (id: string) => {
  const { layer, approved, withdrawn, ways = [] } = content.directory.organisations[id] ?? {};
  if (layer === 'supplement' && !approved && !withdrawn) return 1;
  return ways.filter(({ supplement }) => supplement && !supplement.approved).length;
};

const gapOf = (id: string) => {
  const organisation = content.directory.organisations[id];
  const unknown = [words[id]?.for, organisation?.forMen, organisation?.forAges];
  return !organisation?.withdrawn && unknown.includes(undefined);
};
const GAP = 'does not say who may use it';

test('who may use a service is known, men and ages too, or the gap is named', () => {
  const gaps = unsaidLines(content);
  for (const id of Object.keys(content.directory.organisations)) {
    const named = gaps.some((line) => line.includes(`/${id}.yaml`) && line.includes(GAP));
    const asked = about(id).some((line) => Object.values(TO_ASK).some((ask) => line.includes(ask)));
    expect([id, asked, named]).toEqual([id, gapOf(id), gapOf(id)]);
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
