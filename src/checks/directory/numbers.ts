import { type Found, organisationFile, type Rule } from '../rule.ts';
import { eachOrganisation } from './each-organisation.ts';
import { countedDisplay, lacksDigit, telOf } from './phone-numbers.ts';

/** What a phone dials is what people read. */
export const numbers: Rule = {
  code: 'numbers',
  needs: [],
  check: eachOrganisation(({ ways }, tell) => {
    ways.forEach((way, index) => {
      if (way.way !== 'phone' && way.way !== 'text') return;
      const { display } = way;
      const tel = telOf(display);
      if (tel === undefined)
        tell(['ways', index, 'display'], `“${display}” is not a UK phone number${countedDisplay(display)}`);
      else if (tel !== way.tel)
        tell(
          ['ways', index, 'tel'],
          `“${display}” and “${way.tel}” are two numbers: look up which is published, and write that in both.${lacksDigit(display)} “${display}” is dialled as ${tel}`,
        );
    });
  }),
};

/** A number as it stands in one entry, and what is held of it. */
interface Standing extends Found {
  readonly owner: string;
  readonly display: string;
  /** What the facts hold in its place. */
  readonly held: string | undefined;
}

/** A number stands in one organisation only: two cards with one number look like two services. */
export const numbersOnce: Rule = {
  code: 'numbers-once',
  needs: [],
  check({ directory: { organisations }, facts }) {
    const byTel = new Map<string, Standing[]>();
    for (const [owner, { ways }] of Object.entries(organisations)) {
      const held = facts?.numbers[owner] ?? [];
      const printed = ways.filter((way) => 'display' in way);
      ways.forEach((way, index) => {
        if (way.way !== 'phone' || way.outOfHours) return;
        const one = { owner, file: organisationFile(owner), path: ['ways', index, 'display'], words: '' };
        const standing = { ...one, display: way.display, held: held[printed.indexOf(way)] };
        byTel.set(way.tel, [...(byTel.get(way.tel) ?? []), standing]);
      });
    }
    return [...byTel.values()].flatMap(twice);
  },
};

/** Whose it is by the facts, or who has it first, is right; it is told of the others. */
function twice(all: readonly Standing[]): readonly Found[] {
  const right = all.find(({ display, held }) => display === held) ?? all[0];
  return all
    .filter((one) => one !== right)
    .map(({ file, path, display, held }) => {
      const meant = held === undefined || held === display ? '' : `; should it be ${held}?`;
      return { file, path, words: `the number ${display} is already in “${right?.owner}”${meant}` };
    });
}
