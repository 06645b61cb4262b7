import { placeBelow, wrongIndent } from './yaml-indent.ts';

/** What keeps a file from being read, as an officer would put it, and where. */
interface Cause {
  readonly offset: number;
  readonly words: string;
}

/** The same in brackets, up to the next comma. */
const COLON_WITHIN = /[{,]\s*([\w-]+): ([^"',{}[\]]*: [^"',{}[\]]*)/;

/** A line without what stands between quotation marks, and without a remark. */
const bare = (line: string) =>
  line
    .replace(/"(?:[^"\\]|\\.)*"|(?<=^|[\s,[{:])'(?:[^']|'')*'/g, (words) => '_'.repeat(words.length))
    .replace(/(^|\s)#.*$/, '');

const count = (line: string, sign: string) => line.split(sign).length - 1;

/** A name with a colon, and words right behind it. */
const JOINED = /^\s*(?:- )?([A-Za-z][\w-]*):(?=[^\s/])/;
/** Words that hold a colon and a space, which would begin another name. */
const COLON = /^\s*(?:- )?([\w-]+): (?![{["'|>&*!])(.*: .*)$/;

/** A line may not begin with the Tab key; also for what the library notices. */
export const TAB = 'this line begins with the Tab key: take that out, and press the space bar instead';

function causeIn(line: string): Omit<Cause, 'offset'> | undefined {
  const plain = bare(line);
  if (/^\s*\t/.test(line)) return { words: TAB };
  if (count(plain, '"') % 2 === 1)
    return { words: 'a quotation mark is missing on this line: there is one at one end of the words alone' };
  const [, name] = JOINED.exec(plain) ?? [];
  if (name !== undefined)
    return { words: `a space is missing behind the colon: write ${name}: and a space, then the rest` };
  const [, before, value] = COLON.exec(plain) ?? COLON_WITHIN.exec(plain) ?? [];
  if (before === undefined || value === undefined) return undefined;
  return {
    words: `words with a colon in them need quotation marks: write ${before}: "${value.trim()}"`,
  };
}

const columnOf = (line = '') => /^\s*/.exec(line)?.[0].length ?? 0;

/** A bracket that is opened on a line and closed nowhere, up to the line on which it was noticed. */
function unclosed(lines: readonly string[]): number | undefined {
  const open: { readonly sign: string; readonly line: number }[] = [];
  for (const [at, line] of lines.entries()) {
    // A new name at the beginning of a line ends whatever was open.
    if (open.length > 0 && /^[\w-]+:/.test(line)) return open[0]?.line;
    for (const sign of bare(line)) {
      if (sign === '{' || sign === '[') open.push({ sign, line: at });
      if (sign === '}' || sign === ']') open.pop();
    }
  }
  return undefined;
}

/**
 * What most likely keeps a file from being read. The library tells where it noticed, in the words of its grammar, often a
 * line too late and several times over; undefined where nothing simple is to be seen.
 */
export function yamlCause(text: string): Cause | undefined {
  const lines = text.split(/\r?\n/);
  const offsetOf = (line: number) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + (text.includes('\r\n') ? 2 : 1), 0);
  const first = lines.findIndex((line) => causeIn(line) !== undefined);
  const open = unclosed(lines);
  if (open !== undefined && (first < 0 || open < first)) {
    const words = 'a bracket is missing at the end of this line: each { needs its }, and each [ its ]';
    return { offset: offsetOf(open), words };
  }
  const indent = wrongIndent(text);
  if (indent !== undefined && (first < 0 || indent.line <= first))
    return { offset: offsetOf(indent.line - 1) + columnOf(lines[indent.line - 1]), words: indent.words };
  const found = first < 0 ? undefined : causeIn(lines[first] ?? '');
  if (found?.words === TAB) {
    const place = placeBelow(lines.slice(0, first).join('\n'));
    return { offset: offsetOf(first), words: place === undefined ? TAB : `${TAB}: ${place}` };
  }
  return found && { offset: offsetOf(first) + columnOf(lines[first]), ...found };
}
