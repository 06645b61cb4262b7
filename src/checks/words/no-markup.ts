import { eachOrganisation } from '../directory/each-organisation.ts';
import type { Rule } from '../rule.ts';
import { eachLine } from './each-line.ts';

/** What other programs would turn into something else; here each of its signs would stand on the screen. */
const FORMS: readonly RegExp[] = [
  /&(#\d+|#x[\da-f]+|[a-z][a-z\d]+);/i,
  /<(\/?[a-z]|!--)[^<>]*>/i,
  /\*\*[^*]+\*\*/,
  /__[^_]+__/,
  /(?<!\S)([*_~]{1,2})\S([^*_~]*\S)?\1(?![^\s.,;:?!)])/,
  /\[[^\]]+\]\([^)]*\)/,
  /`[^`]+`/,
  /^(#{1,6}|[*-]) /,
];

const PLAIN =
  'would stand on the screen just so: words are plain text, with no signs of a web page or an editor';
const marked = (text: string): string[] => {
  const found = FORMS.map((form) => form.exec(text)?.[0]).find((part) => part !== undefined);
  return found === undefined ? [] : [`“${found.trim()}” ${PLAIN}`];
};

export const markup: Rule = {
  code: 'markup',
  needs: [],
  check: eachLine(({ text }) => marked(text)),
};

/** Names and addresses too. */
export const markupInCards: Rule = {
  code: 'markup-in-cards',
  needs: [],
  check: eachOrganisation(({ name, source, ways }, tell) => {
    for (const words of marked(name)) tell(['name'], words);
    for (const words of marked(source.from)) tell(['source', 'from'], words);
    ways.forEach((way, index) => {
      if (way.way !== 'in-person') return;
      for (const words of marked(way.address)) tell(['ways', index, 'address'], words);
    });
  }),
};
