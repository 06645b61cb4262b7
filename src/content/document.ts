import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** A parsed YAML or JSON file that can say on which line each of its values stands. */
export interface ContentFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  at(path: Path): { line: number; column: number };
}

const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab is used to indent: use two spaces instead',
  BAD_INDENT: 'this line is indented by the wrong number of spaces',
  DUPLICATE_KEY: 'this key is written twice in the same place',
  MISSING_CHAR: 'a character is missing, perhaps a colon, a comma or a quotation mark',
  BLOCK_AS_IMPLICIT_KEY: 'this line is indented by the wrong number of spaces, or a colon is missing',
  BLOCK_IN_FLOW: 'a bracket is not closed, or words with a colon in them need quotation marks',
  MULTILINE_IMPLICIT_KEY: 'a colon or an indentation is missing near here',
};

/** A file of YAML or JSON. Never throws. */
export function parseFile(file: string, text: string): ContentFile {
  const json = plainJson(text);
  if (json === undefined) return parseYaml(file, text);
  // Read as JSON it takes far less time; read as the YAML that it is too, it tells lines, which few are asked for.
  let slow: ContentFile | undefined;
  return {
    file,
    value: json,
    problems: [],
    at: (path) => {
      slow ??= parseYaml(file, text);
      return slow.at(path);
    },
  };
}

/** What faultless JSON says; undefined for anything else, and where a key is written twice. */
function plainJson(text: string): unknown {
  if (!text.startsWith('{')) return undefined;
  try {
    let keys = 0;
    const value: unknown = JSON.parse(text, (_key, part: unknown) => {
      if (typeof part === 'object' && part !== null && !Array.isArray(part)) keys += Object.keys(part).length;
      return part;
    });
    const written = text.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? [];
    return written.filter((string) => string.endsWith(':')).length === keys ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseYaml(file: string, text: string): ContentFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = document.errors.map((error) => ({
    file,
    ...place(error.pos[0]),
    message: HINTS[error.code] ?? `this is not readable: ${error.message}`,
  }));
  return {
    file,
    value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems,
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
