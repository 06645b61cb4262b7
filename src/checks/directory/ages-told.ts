import type { Rule } from '../rule.ts';
import { eachOrganisation } from './each-organisation.ts';

/** “Under 19”, “16 and over”. */
const AN_AGE = /\d/;

/** What is said to stand on the card stands there. */
export const agesTold: Rule = {
  code: 'ages-told',
  needs: ['locales/en/organisations.json'],
  check: eachOrganisation(({ id, forAges, told }, tell, { read }) => {
    const words = read.languages['en']?.files.organisations ?? {};
    if (forAges !== 'told' || told?.ages !== undefined || AN_AGE.test(words[id]?.for ?? '')) return;
    tell(
      ['forAges'],
      `no age stands on this card: write it in “for” of “${id}” in locales/en/organisations.json, or take “forAges” out`,
    );
  }),
};
