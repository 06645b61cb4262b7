import { didYouMean } from '../../content/did-you-mean.ts';
import { INTERRUPTS_FILE } from '../../content/read-flows.ts';
import type { Found, Rule } from '../rule.ts';
import { eachFlow } from './each-flow.ts';

const unknown = (id: string, known: ReadonlySet<string>): string[] =>
  known.has(id) ? [] : [`there is no organisation “${id}”${didYouMean(id, known)}`];

/** A situation has a name of its own, and lists organisations that there are, each once. */
export const situations: Rule = {
  code: 'situations',
  needs: [],
  check({ homes, organisationIds }) {
    const found: Found[] = [];
    const first = new Map<string, string>();
    for (const { file, id, situation } of homes) {
      const path = ['situations', id];
      const other = first.get(id);
      if (other !== undefined)
        found.push({ file, path, words: `the situation “${id}” is already in ${other}` });
      first.set(id, file);
      const seen = new Set<string>();
      situation.contacts.forEach((entry, index) => {
        const name = typeof entry === 'string' ? entry : entry.id;
        const where = [...path, 'contacts', index];
        for (const words of unknown(name, organisationIds)) found.push({ file, path: where, words });
        if (seen.has(name)) found.push({ file, path: where, words: `“${name}” is listed twice` });
        seen.add(name);
      });
      for (const words of situation.last === undefined ? [] : unknown(situation.last, organisationIds))
        found.push({ file, path: [...path, 'last'], words });
    }
    return found;
  },
};

/** Who is never shown is somebody that there is. */
export const neverShown: Rule = {
  code: 'never-shown',
  needs: [],
  check: eachFlow((flow, tell, { organisationIds }) => {
    flow['never-shows'].forEach((id, index) => {
      for (const words of unknown(id, organisationIds)) tell(['never-shows', index], words);
    });
  }),
};

/** An interrupt shows a situation that is written somewhere; only the list of languages shows nobody. */
export const interruptSituations: Rule = {
  code: 'interrupt-situations',
  needs: ['flows/'],
  check: ({ flows: { interrupts, situations: known } }) =>
    Object.entries(interrupts).flatMap(([id, { view, situation }]) => {
      if (situation === undefined) {
        if (view === 'language') return [];
        const near = known[id] ? `: write “situation: ${id}”` : '';
        return [
          {
            file: INTERRUPTS_FILE,
            path: ['interrupts', id],
            words: `whoever opens this is shown nobody${near}`,
          },
        ];
      }
      if (known[situation]) return [];
      const words = `there is no situation “${situation}”${didYouMean(situation, Object.keys(known))}`;
      return [{ file: INTERRUPTS_FILE, path: ['interrupts', id, 'situation'], words }];
    }),
};
