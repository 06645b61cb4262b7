import { type Found, organisationFile, type Rule } from '../rule.ts';
import { eachOrganisation } from './each-organisation.ts';
import { countedDisplay, displayOf, lacksDigit, telOf } from './phone-numbers.ts';

/** What people read is what a phone dials. */
export const numbers: Rule = {
  code: 'numbers',
  needs: [],
  check: eachOrganisation(({ ways }, tell, { read, name }) => {
    const held = read.facts?.numbers[name] ?? [];
    ways.forEach((way, index) => {
      if (way.way !== 'phone' && way.way !== 'text') return;
      const { display, tel } = way;
      const dialled = telOf(display);
      if (dialled === tel) return;
      const other = displayOf(tel, held);
      const place = ['ways', index, dialled === undefined ? 'display' : 'tel'];
      const told =
        dialled === undefined
          ? `“${display}” is not a UK phone number${countedDisplay(display)}`
          : `“${display}” and “${tel}” are two numbers${lacksDigit(display)}`;
      tell(
        place,
        `${told}. Look up which is published: ${[
          ...(other === undefined ? [] : [`if it is ${other}, write display: ${other}`]),
          ...(dialled === undefined ? [] : [`if it is ${display}, write tel: "${dialled}"`]),
        ].join('; ')}`,
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
      const own =
        held === undefined || held === display
          ? ''
          : `; if it is ${held}, write display: ${held}, tel: "${telOf(held) ?? held}"`;
      const words = `${display} is the number of “${right?.owner}”: look up the one that belongs here${own}`;
      return { file, path, words };
    });
}
