import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../src/checks/load-content.ts';
import type { Content } from '../src/content/content.ts';
import { fresh } from '../src/conversation/conversation.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import { makeRules } from './support/make-rules.ts';
import { makeOtherCouncil } from './support/other-council/make-other-council.ts';
import { FIXTURE, renamed } from './support/other-council/renamed.cjs';

const NOW = new Date('2026-12-02T10:00:00Z');
const OTHER = mkdtempSync(join(tmpdir(), 'council-'));
makeOtherCouncil(FIXTURE, OTHER);
afterAll(() => rmSync(OTHER, { recursive: true }));

const one = checkContent(FIXTURE, NOW);
const other = checkContent(OTHER, NOW);

/** What each way through a council shows in a language, in the order of its ways. */
function shown(content: Content, language: string) {
  const guide = makeGuide(content);
  return makeRules(content.flows)
    .everyWay()
    .map(
      ({ answers }) =>
        guide.turn({ ...fresh(language), answers }, { kind: 'look' }, { now: NOW, door: 'web' }).message,
    );
}

/** Each string of it under its other name. */
const underOtherNames = (message: object): unknown =>
  JSON.parse(JSON.stringify(message), (_key, value) => (typeof value === 'string' ? renamed(value) : value));

test('nothing of the one is in the other', () => {
  const ids = ({ flows, directory }: Content) => [
    ...Object.keys(directory.organisations),
    ...directory.areas.areas,
    ...Object.keys(directory.tables),
    ...Object.keys(flows.flows).filter((id) => id !== 'start'),
  ];
  expect(ids(other)).toHaveLength(ids(one).length);
  expect(ids(other).filter((id) => ids(one).includes(id))).toEqual([]);
});

test.each(['en', 'ar'])(
  'a council with other ids, labels and numbers is shown as the first, under its names: %s',
  (language) => {
    const first = shown(one, language);
    expect(first.length).toBeGreaterThan(20);
    expect(shown(other, language)).toEqual(first.map(underOtherNames));
  },
);
