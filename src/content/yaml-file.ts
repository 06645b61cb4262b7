import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type ContentFile, type Path, unreadAt } from './content-file.ts';
import { cutLine, cutValues } from './cut-values.ts';
import { TAB, yamlCause } from './yaml-cause.ts';

const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: TAB,
  BAD_INDENT:
    'this line begins with the wrong number of spaces: let it begin right under the one that it belongs with',
  DUPLICATE_KEY: 'this key is written twice in the same place',
  MISSING_CHAR: 'a character is missing, perhaps a colon, a comma or a quotation mark',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon is missing here or on the line above, or this line begins with the wrong number of spaces',
  BLOCK_IN_FLOW: 'a bracket is not closed, or words with a colon in them need quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing near here, or the line begins with the wrong number of spaces',
  MULTIPLE_DOCS: 'a line of three hyphens divides this file: take it out',
  BAD_SCALAR_START: 'words that begin with this sign need quotation marks',
  TAG_RESOLVE_FAILED: 'words that begin with “!” need quotation marks, like "!emergency"',
};

/** A star in front of a word repeats another part in YAML: nobody means that here. */
function repeats(document: Document): { offset: number; words: string }[] {
  const found: { offset: number; words: string }[] = [];
  visit(document, {
    Alias(_key, { source, range }) {
      const words = `“*${source}” repeats another part of the file: write that part out, or put quotation marks round it`;
      found.push({ offset: range?.[0] ?? 0, words });
    },
  });
  return found;
}

/** What keeps the library from reading a text; one plain cause stands for all that follows from it. */
function unreadIn(
  { errors, warnings }: Document,
  text: string,
): readonly { offset: number; words: string }[] {
  const cuts = errors.map(({ pos }) => cutLine(text, pos[0]));
  const syntax = errors.some(({ code }) => code !== 'DUPLICATE_KEY' && code !== 'MULTIPLE_DOCS');
  const cause = syntax && !cuts.some((cut) => cut !== undefined) ? yamlCause(text) : undefined;
  if (cause) return [cause];
  // Of several on a line, that a sign is missing is said last: it tells least.
  const told = [...errors, ...warnings].sort(
    (a, b) => Number(a.code === 'MISSING_CHAR') - Number(b.code === 'MISSING_CHAR'),
  );
  return told.map(
    ({ code, pos, message }) =>
      cutLine(text, pos[0]) ?? { offset: pos[0], words: HINTS[code] ?? `this is not readable: ${message}` },
  );
}

/** The first sign that no keyboard makes: it would stand in a word unseen, and make it another. */
function control(text: string): { offset: number; words: string }[] {
  const offset = text.search(CONTROL);
  return offset < 0 ? [] : [{ offset, words: 'a sign that nobody sees stands here: take it out' }];
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** @throws what the library throws on a file that is no text at all */
export function parseYaml(file: string, text: string): ContentFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unread = unreadIn(document, text).filter(
    // The library tells one mistake several times over: the first on a line is the nearest to it.
    ({ offset }, index, all) =>
      all.findIndex((one) => place(one.offset).line === place(offset).line) === index,
  );
  const faults = unreadAt(
    file,
    [
      ...unread,
      ...control(text),
      ...repeats(document),
      ...(unread.length > 0 ? [] : cutValues(document)),
    ].map(({ offset, words }) => ({
      ...place(offset),
      words,
    })),
  );
  return {
    file,
    value: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    faults,
    at: (path) => place(offsetOf(document.contents, path)),
  };
}

/** The offset of the deepest part of the path that exists; a map's value is found at its key. */
function offsetOf(contents: unknown, path: Path): number {
  let node: unknown = contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!isPair(pair)) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isCollection(node)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
