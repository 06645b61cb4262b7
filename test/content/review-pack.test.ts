import { linesFor } from '../../scripts/review/lines.ts';
import { reviewPage } from '../../scripts/review/page.ts';
import { everyView } from '../../scripts/review/views.ts';
import { OVERS } from '../../src/flow/interrupts.ts';
import { compiled, content } from '../support/test-app.ts';

const LANGUAGES = Object.keys(content.languages).filter((id) => id !== 'en');
const views = everyView(content.flows, compiled.rules.walker);

describe('the views that somebody looks at', () => {
  const names = views.map(({ name }) => name);

  test('are every question, every end and everything that can lie over them, each once', () => {
    const { flows } = content.flows;
    const questions = Object.entries(flows).flatMap(([flow, { questions: all }]) =>
      Object.keys(all).map((name) => `${flow}.${name}`),
    );
    const ends = Object.entries(flows).flatMap(([id, { shows }]) =>
      // The first questions show somebody beside themselves; what needs no more than that is not an end.
      id === 'start' ? [] : shows.map(({ situation }) => situation),
    );
    expect(names).toEqual(expect.arrayContaining([...questions, ...OVERS, 'meant.topic', 'try-another']));
    // A flow's last rule may be for a question that is always answered.
    const missed = ends.filter((situation) => !names.includes(`outcome ${situation}`));
    expect(missed).toEqual(['topic-list']);
    expect(new Set(names).size).toBe(names.length);
  });

  test('begin with those on which a life can hang', () => {
    expect(names.slice(0, 6)).toEqual([
      'start.danger',
      'emergency',
      'emergency.silent',
      'emergency.deaf',
      'safety.danger',
      'self-harm',
    ]);
  });
});

describe.each(LANGUAGES)('the words of %s', (id) => {
  const lines = linesFor('.', id);
  const meta = content.languages[id]?.meta;
  if (!meta) throw new Error(`no ${id}`);
  const page = reviewPage({ id, meta, lines, pictures: new Map() });

  test('are all there, beside their English, the safety words before all others', () => {
    const firstOther = lines.findIndex(({ safety }) => !safety);
    expect(firstOther).toBeGreaterThan(40);
    expect(lines.slice(firstOther).some(({ safety }) => safety)).toBe(false);
    // What a council has still to fill in stays in English.
    const missing = lines.filter(({ translation }) => translation === '');
    expect(missing.filter(({ english }) => !english.includes('[Council: '))).toEqual([]);
    const cells = page.split('<h2>1. Safety words</h2>')[1]?.split('<h2>2.')[0] ?? '';
    expect(cells.match(/<td lang=/g)).toHaveLength(firstOther);
    expect(page.match(/<td lang=/g)).toHaveLength(lines.length);
    expect(page).toContain(`<td lang="${id}" dir="${meta.dir}">`);
  });
});
