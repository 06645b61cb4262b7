/** A line that says something: where it begins, and what it leaves open. */
interface Row {
  /** Counted from 1. */
  readonly line: number;
  /** Spaces before its first sign. */
  readonly column: number;
  /** Where its name begins: behind the strokes of a list. */
  readonly inner: number;
  /** The name before its colon, or “-” for an entry without one. */
  readonly name: string;
  readonly dash: boolean;
  /** Whether what belongs to it follows on the next lines. */
  readonly opens: boolean;
}

/** A column at which a line may begin. */
type Level = Pick<Row, 'line' | 'name'> & { readonly column: number };

const ROW = /^( *)((?:- +)*(?:-$)?)(?:([\w-]+):(?=\s|$))?(.*)$/;
const QUOTED_OR_REMARK = /"(?:[^"\\]|\\.)*"|(?:^|\s)#.*$/g;
const deeper = (line: string) =>
  [...line.replace(QUOTED_OR_REMARK, '')].reduce(
    (sum, sign) => sum + Number('[{'.includes(sign)) - Number(']}'.includes(sign)),
    0,
  );

/** The rows of a text; undefined where words run over several lines, of which nothing simple can be said. */
function rowsOf(text: string): readonly Row[] | undefined {
  const rows: Row[] = [];
  let depth = 0;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const plain = line.replace(QUOTED_OR_REMARK, (quoted) => (quoted.startsWith('"') ? quoted : ''));
    const within = depth > 0;
    depth = Math.max(0, depth + deeper(line));
    if (within || /^\s*(---)?\s*$/.test(plain)) continue;
    const [, spaces = '', dashes = '', name, rest = ''] = ROW.exec(plain) ?? [];
    if (/^\s*[|>][+-]?\s*$/.test(rest) || (name === undefined && dashes === '')) return undefined;
    const dash = dashes !== '';
    const inner = spaces.length + dashes.length;
    const opens = rest.trim() === '' && (name !== undefined || dash);
    rows.push({ line: at + 1, column: spaces.length, inner, name: name ?? '-', dash, opens });
  }
  return rows;
}

/** What stays open below a row. */
function openBelow(row: Row, above: readonly Level[]): readonly Level[] {
  const kept = above.filter(({ column }) => column < row.column);
  const { line, name, column, inner, dash } = row;
  return [
    ...kept,
    ...(dash ? [{ line, name: '-', column }] : []),
    ...(name === '-' ? [] : [{ line, name, column: inner }]),
  ];
}

const kindOf = ({ name }: { readonly name: string }) => name === '-';
const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);

/** What belongs to a line begins two spaces further in, in every file of this content. */
const STEP = 2;

interface WrongIndent {
  /** Counted from 1. */
  readonly line: number;
  readonly words: string;
}
const words = (has: number, needs: number, how: string) =>
  `this line begins with ${spaces(has)} and needs ${needs === 0 ? 'none' : needs}: ${how}`;

/** Where it should have begun: under the nearest line above that is of its kind, an entry of a list or a name. */
function wrongOf(row: Row, open: readonly Level[]): WrongIndent | undefined {
  const fitting = open.filter((level) => kindOf(level) === row.dash);
  const far = ({ column }: Level) => Math.abs(column - row.column);
  const [nearest] = fitting.toSorted((a, b) => far(a) - far(b) || b.column - a.column);
  if (nearest === undefined || nearest.column === row.column) return undefined;
  const { column, name, line } = nearest;
  // Of two that differ the one with the usual step is right, though it stands lower.
  const entry = open.find((level) => level.line === line && level.column < column);
  const first = entry ?? nearest;
  const needs = row.column - (column - first.column);
  const above = open.findLast((level) => level.column < Math.min(first.column, needs));
  if (above !== undefined && needs === above.column + STEP)
    return {
      line,
      words: words(
        first.column,
        needs,
        entry
          ? `since “${row.name}” of line ${row.line} goes with it`
          : `let it begin right above “${row.name}” of line ${row.line}`,
      ),
    };
  return {
    line: row.line,
    words: words(row.column, column, `let it begin right under “${name}” of line ${line}`),
  };
}

/**
 * Where a line belongs that nobody can place by its spaces, such as one that begins with the Tab key: with what stands above.
 * @param above the lines before it
 */
export function placeBelow(above: string): string | undefined {
  const rows = rowsOf(above) ?? [];
  const last = rows.at(-1);
  const open = rows.reduce<readonly Level[]>((levels, row) => openBelow(row, levels), []);
  const under = open.findLast((level) => !kindOf(level));
  if (last === undefined || under === undefined) return undefined;
  return last.opens
    ? `${spaces(last.column + STEP)}, two more than line ${last.line} has`
    : `${spaces(under.column)}, so that it begins right under “${under.name}” of line ${under.line}`;
}

/**
 * The first line of a YAML text that begins under none of those above it, and what to do, as somebody says it who counts
 * spaces. The library notices such a line before or after it, and often several times.
 */
export function wrongIndent(text: string): WrongIndent | undefined {
  const rows = rowsOf(text) ?? [];
  let open: readonly Level[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const within = before?.opens === true && row.column >= before.inner + (row.dash ? 0 : 1);
    const fits = open.some((level) => level.column === row.column && kindOf(level) === row.dash);
    if (before !== undefined && !within && !fits) return wrongOf(row, open);
    open = openBelow(row, open);
  }
  return undefined;
}
