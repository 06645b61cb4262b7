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
          `“${way.tel}” is not what “${display}” dials: it should be ${tel}${lacksDigit(display)}`,
        );
    });
  }),
};

/** A number stands in one organisation only: two cards with one number look like two services. */
export const numbersOnce: Rule = {
  code: 'numbers-once',
  needs: [],
  check({ directory: { organisations } }) {
    const found: Found[] = [];
    const first = new Map<string, string>();
    for (const [name, { id, ways }] of Object.entries(organisations)) {
      ways.forEach((way, index) => {
        if (way.way !== 'phone' || way.outOfHours) return;
        const owner = first.get(way.tel);
        const words = `the number ${way.display} is already in “${owner}”`;
        if (owner === undefined) first.set(way.tel, id);
        else found.push({ file: organisationFile(name), path: ['ways', index, 'display'], words });
      });
    }
    return found;
  },
};
