import { readFileSync } from 'node:fs';
import { readContent } from '../../src/content/read-content.ts';
import { numberIn } from '../../src/desk/page-facts-page.ts';
import { everyScreen, saidWhere } from '../../src/desk/said-where.ts';
import { cardText } from '../../src/words/plain-text.ts';
import { numberOf } from '../support/numbers.ts';
import { answered } from '../support/rules.ts';
import { compiled } from '../support/test-app.ts';
import { look } from './every-screen.ts';

/** Where a fact of the council page must be said: the answers that lead there. What it says is the officer's to keep. */
interface Place {
  readonly id: string;
  readonly answers: readonly string[];
}
const places = JSON.parse(readFileSync('test/facts/facts.json', 'utf8')) as readonly Place[];
const { pageFacts = {}, directory } = readContent('.', ['en']);
const ALL = Array.from({ length: 72 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);

test('both lists name every fact from F01 to F72', () => {
  expect([...new Set(places.map(({ id }) => id))].sort()).toEqual(ALL);
  expect(Object.keys(pageFacts).sort()).toEqual(ALL);
});

test.each(places.map((place) => [place.id, place.answers.at(-1) ?? '', place] as const))(
  '%s is said at %s',
  (id, _at, { answers }) => {
    const { on: card, says = [] } = pageFacts[id] ?? {};
    const message = look(answered(...answers));
    const found = message.contacts.find((one) => one.id === card);
    if (card !== undefined && !found) throw new Error(`no card ${card} at ${answers.join(' ')}`);
    const text = found ? cardText(found) : message.text;
    for (const words of says)
      expect(text).toContain(
        words.replace(/\{\{([a-z-]+)\}\}/g, (_name, organisation) => numberOf(organisation)),
      );
  },
);

describe('where each fact is said, as the desk shows it', () => {
  const screens = everyScreen(compiled, new Date('2026-12-02T10:00:00Z'));
  const said = saidWhere(pageFacts, screens, numberIn(directory));
  const at = (id: string) =>
    said.find((fact) => fact.id === id)?.screens.map(({ question, situation }) => question ?? situation);

  test('is somewhere for all of them, and where the tests want it', () => {
    expect(said.map(({ id }) => id)).toEqual(ALL);
    expect(said.filter((fact) => fact.screens.length === 0)).toEqual([]);
    expect(at('F05')).toEqual(['plan']);
    expect(at('F72')).toEqual(['cctv']);
    expect(at('F41')).toContain('emergency');
  });

  test('is nowhere for what nobody says, and only on the card that it belongs to', () => {
    const number = '{{community-safety-unit}}';
    const [none, elsewhere, there] = saidWhere(
      {
        F01: { says: ['a word that nobody says'] },
        F02: { on: 'davss', says: [number] },
        F03: { says: [number] },
      },
      screens,
      numberIn(directory),
    );
    expect([none?.screens.length, elsewhere?.screens.length]).toEqual([0, 0]);
    expect(there?.screens.length).toBeGreaterThan(5);
    expect(there?.words).toEqual([numberOf('community-safety-unit')]);
  });
});
