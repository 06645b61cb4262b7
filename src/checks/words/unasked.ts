import type { Reading } from '../../content/content.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { INTERRUPTS_FILE } from '../../content/read-flows.ts';
import { INFORMATION } from '../../words/information.ts';
import { SHARED } from '../../words/keys.ts';
import { type Found, type Rule, wordsFile } from '../rule.ts';
import { askedFor, SPOKEN } from './asked.ts';
import { linesOf } from './each-line.ts';

/** Files with words that stand on a screen or a card if they are there, and that no list asks for. */
const FREE = ['interrupts', 'situations', 'organisations', 'pages', 'notices'];
const found = (file: string, path: readonly string[], known: Iterable<string>): Found => {
  const all = [...known];
  const own = String(path.at(-1));
  const place = path
    .slice(0, -1)
    .map((step) => `${step}/`)
    .join('');
  // What is nearly right is the last name more often than the way there: then that alone is said.
  const beside = all.filter((name) => name.startsWith(place)).map((name) => name.slice(place.length));
  const meant = didYouMean(own, beside) || didYouMean(path.join('/'), all);
  const words = `nobody would ever see these words, since the guide knows no “${own}” here${meant}`;
  return { file, path, words };
};

/** A line of a question or of the frame that nobody ever reads would still be translated into every language. */
export const unasked: Rule = {
  code: 'words-unasked',
  needs: [],
  check(read) {
    const asked = askedFor(read);
    const unread = [...read.flowIds].filter((id) => !read.flows.flows[id]);
    return linesOf(read, 'en').flatMap(({ name, path, file }) => {
      // Of a flow that could not be read nobody knows what it asks for, in its own words or in those that all share.
      if (FREE.includes(name) || unread.includes(name) || (name === SHARED && unread.length > 0)) return [];
      const known = asked[name] ?? new Set<string>();
      const hint = name !== 'interface' && path.at(-1) === 'hint';
      return hint || known.has(path.join('/')) ? [] : [found(file, path, known)];
    });
  },
};

/** Words of screens and cards stand under the id of one that there is. */
const named = (
  code: string,
  name: string,
  needs: readonly string[],
  known: (read: Reading) => Iterable<string>,
): Rule => ({
  code,
  needs,
  check(read) {
    const ids = new Set(known(read));
    return Object.keys(read.languages['en']?.files[name] ?? {})
      .filter((id) => !ids.has(id))
      .map((id) => found(wordsFile('en', name), [id], ids));
  },
});
export const namedInterrupts = named('interrupts-named', 'interrupts', [INTERRUPTS_FILE], ({ flows }) => [
  ...Object.keys(flows.interrupts),
  ...Object.keys(SPOKEN),
]);
export const namedSituations = named('situations-named', 'situations', ['flows/'], ({ flows }) =>
  Object.keys(flows.situations),
);
export const namedOrganisations = named(
  'organisations-named',
  'organisations',
  [],
  (read) => read.organisationIds,
);
export const namedPages = named('pages-named', 'pages', [], () => INFORMATION);

/** Answers of a screen, and lines of a card that somebody has to ask for by name. */
const CALLED = /^(interrupts:[^/]+\/answers|organisations:[^/]+\/(says|ways))\//;
export const unaskedLines: Rule = {
  code: 'lines-unasked',
  needs: ['flows/', 'directory/organisations/'],
  check(read) {
    const asked = askedFor(read);
    return linesOf(read, 'en').flatMap(({ key, name, path, file }) => {
      const known = asked[name] ?? new Set<string>();
      return !CALLED.test(key) || known.has(path.join('/')) ? [] : [found(file, path, known)];
    });
  },
};
