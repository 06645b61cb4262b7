import { heldAt, heldStands, isAsHeld } from '../../src/checks/directory/held.ts';
import { figuresHeld, figuresTranslated } from '../../src/checks/words/figures.ts';
import { translationsGone } from '../../src/checks/words/gone.ts';
import { listsThere, repliesKnown } from '../../src/checks/words/replies.ts';
import { linesTwice } from '../../src/checks/words/twice.ts';
import type { Reading } from '../../src/content/content.ts';
import { foundBy, reading, withLine } from '../support/reading.ts';

const CHILDLINE = 'directory/organisations/childline.yaml';

/** The content with another value of one file, as it would have been read. */
const withValue = (file: string, change: (value: Record<string, unknown>) => void): Reading => {
  const value = structuredClone(reading.valueIn(file)) as Record<string, unknown>;
  change(value);
  return { ...reading, valueIn: (other) => (other === file ? value : reading.valueIn(other)) };
};

test('the content as it is has nothing that is held otherwise', () => {
  for (const rule of [
    heldStands,
    figuresHeld,
    figuresTranslated,
    translationsGone,
    repliesKnown,
    listsThere,
    linesTwice,
  ])
    expect([rule.code, foundBy(rule, reading)]).toEqual([rule.code, []]);
});

describe('what is held of a file', () => {
  test('is told with both places when it was changed or taken out', () => {
    const off = withValue(CHILDLINE, (value) => delete value['approved']);
    expect(foundBy(heldStands, off)).toEqual([
      {
        file: CHILDLINE,
        path: ['approved'],
        words: 'this is missing here and {} in directory/facts.yaml: change both, or neither',
        also: { file: 'directory/facts.yaml', path: ['held', CHILDLINE, 'approved'] },
      },
    ]);
  });

  test('of a list stands in its order, whatever was added between', () => {
    const flow = 'flows/stalking.yaml';
    const listed = (list: string[]) =>
      foundBy(
        heldStands,
        withValue(flow, (value) => {
          const situations = value['situations'] as Record<string, { contacts: string[] }>;
          situations['by-partner'] = { ...situations['by-partner'], contacts: list };
        }),
      ).map(({ words }) => words);
    const now = (reading.valueIn(flow) as { situations: Record<string, { contacts: string[] }> }).situations;
    const contacts = now['by-partner']?.contacts ?? [];
    expect(contacts.length).toBeGreaterThan(2);
    expect(listed(['someone-new', ...contacts])).toEqual([]);
    expect(listed(contacts.slice(1))).toEqual([
      expect.stringContaining(`${contacts[0]} is not in this list`),
    ]);
    expect(listed(contacts.toReversed())).toHaveLength(1);
  });

  test('of a review counts no more once somebody has asked the service', () => {
    const later = (value: Record<string, unknown>) => {
      value['reviewBy'] = '2028-01-01';
    };
    expect(foundBy(heldStands, withValue(CHILDLINE, later))).toHaveLength(1);
    const asked = withValue(CHILDLINE, (value) => {
      later(value);
      value['checked'] = '2027-01-01';
    });
    expect(foundBy(heldStands, asked)).toEqual([]);
  });

  test('is found by the place of its value, where lists are of another length', () => {
    const there = { ways: [{ way: 'website' }, { way: 'phone', hours: 'always' }] };
    expect(heldAt({ ways: [{ hours: 'always' }] }, there, ['ways', 1, 'hours'])).toEqual([
      'ways',
      0,
      'hours',
    ]);
    expect(heldAt({ ways: [{ hours: 'always' }] }, there, ['ways', 0, 'way'])).toBeUndefined();
    expect(isAsHeld({}, { by: 'a', date: 'b' })).toBe(true);
  });
});

describe('figures', () => {
  test('a translation names none that its English does not', () => {
    const said = withLine('pl', 'organisations', 'rape-support/told/ages', 'od 61 lat');
    expect(foundBy(figuresTranslated, said)[0]?.words).toContain('these words name 61');
  });

  test('nor another time of day, nor another address', () => {
    const noon = withLine('pl', 'interface', 'time/midday', '21:00');
    expect(foundBy(figuresTranslated, noon)[0]?.words).toContain('21:00');
    const none = withLine('ar', 'interface', 'time/midday', '32:00 ظهرًا');
    expect(foundBy(figuresTranslated, none)[0]?.words).toContain('these words name 32');
  });

  test('in English each stands in the facts', () => {
    const said = withLine('en', 'organisations', 'rape-support/told/ages', '61 and over');
    expect(foundBy(figuresHeld, said)[0]?.words).toContain('61 in these words');
  });
});

test('a translation that is lost is told, once a file', () => {
  const polish = reading.languages['pl'];
  if (!polish) throw new Error('no Polish');
  const gone = ['start:need/ask', 'start:need/hint'];
  const lost = { ...reading, languages: { ...reading.languages, pl: { ...polish, gone } } };
  expect(foundBy(translationsGone, lost).map(({ words }) => words)).toEqual([
    expect.stringContaining('“start:need/ask” and 1 more was translated'),
  ]);
});
