import { readFileSync } from 'node:fs';
import { cardText } from '../../src/words/plain-text.ts';
import { numberOf } from '../support/numbers.ts';
import { answered } from '../support/rules.ts';
import { look } from './every-screen.ts';

/** A fact of the council page, the answers that lead to it, and the card that says it (else: anywhere on the screen). */
interface Fact {
  readonly id: string;
  readonly answers: readonly string[];
  readonly card?: string;
  readonly says: readonly string[];
}
const facts = JSON.parse(readFileSync('test/facts/facts.json', 'utf8')) as readonly Fact[];

test('the list names every fact from F01 to F72', () => {
  const all = Array.from({ length: 72 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`);
  expect([...new Set(facts.map(({ id }) => id))].sort()).toEqual(all);
});

test.each(facts.map((fact) => [fact.id, fact.answers.at(-1) ?? '', fact] as const))(
  '%s is said at %s',
  (_id, _at, { answers, card, says }) => {
    const message = look(answered(...answers));
    const found = message.contacts.find(({ id }) => id === card);
    if (card !== undefined && !found) throw new Error(`no card ${card} at ${answers.join(' ')}`);
    const text = found ? cardText(found) : message.text;
    for (const words of says)
      expect(text).toContain(
        words.replace(/\{([a-z-]+)\}/g, (_name, organisation) => numberOf(organisation)),
      );
  },
);
