/** What keeps a file from being read, as an officer would put it, and where. */
interface Cause {
  readonly offset: number;
  readonly words: string;
}

/** The same in brackets, up to the next comma. */
const COLON_WITHIN = /[{,]\s*[\w-]+: [^"',{}[\]]*: /;

/** A line without what stands between quotation marks, and without a remark. */
const bare = (line: string) =>
  line
    .replace(/"(?:[^"\\]|\\.)*"|(?<=^|[\s,[{:])'(?:[^']|'')*'/g, (words) => '_'.repeat(words.length))
    .replace(/(^|\s)#.*$/, '');

const count = (line: string, sign: string) => line.split(sign).length - 1;

/** A name with a colon, and words right behind it. */
const JOINED = /^\s*(?:- )?([A-Za-z][\w-]*):(?=[^\s/])/;
/** Words that hold a colon and a space, which would begin another name. */
const COLON = /^\s*(?:- )?[\w-]+: (?![{["'|>&*!])(.*: .*)$/;

function causeIn(line: string): Omit<Cause, 'offset'> | undefined {
  const plain = bare(line);
  if (/^\s*\t/.test(line)) return { words: 'a tab is used to indent: use two spaces instead' };
  if (count(plain, '"') % 2 === 1)
    return { words: 'a quotation mark is missing on this line: there is one at one end of the words alone' };
  const [, name] = JOINED.exec(plain) ?? [];
  if (name !== undefined)
    return { words: `a space is missing behind the colon: write “${name}: ”, then the rest` };
  if (COLON.test(plain) || COLON_WITHIN.test(plain))
    return {
      words: 'words with a colon in them need quotation marks: put one before the words and one behind',
    };
  return undefined;
}

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
  const found = first < 0 ? undefined : causeIn(lines[first] ?? '');
  return found && { offset: offsetOf(first) + (/^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0), ...found };
}
