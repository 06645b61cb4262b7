import { oneOf } from '../../scripts/faults/random.ts';

type Random = () => number;
/** What became of a file's text; undefined where it holds nothing that could go wrong in this way. */
type Fault = (text: string, random: Random) => string | undefined;

const replaced = (text: string, found: RegExpMatchArray | undefined, by: string) =>
  found === undefined
    ? undefined
    : text.slice(0, found.index) + by + text.slice((found.index ?? 0) + found[0].length);
const at = (random: Random, text: string, sought: RegExp) => {
  const found = [...text.matchAll(sought)];
  return found.length === 0 ? undefined : oneOf(random, found);
};
const lineAt = (random: Random, text: string) => at(random, text, /^(?!#)[^\n]*\S[^\n]*\n/gm);

/** A key with everything that hangs on it: the lines beneath that stand further in. */
const BLOCK = /^( *)(?:- )?"?[\w.:/-]+"?:[^\n]*\n(?:\1 +[^\n]*\n|\1[\]}][^\n]*\n)*/gm;
/** A key within a line, in brackets: with one comma beside it. */
const INSIDE = /, "?[\w-]+"?: (?:"[^"\n]*"|\[[^\]\n]*\]|\{[^}\n]*\}|[^,}\n]+)/g;
const keyAt = (random: Random, text: string) => at(random, text, random() < 0.3 ? INSIDE : BLOCK);

/** Not within the name of a source: a date there is part of a title, which nothing else can vouch for. */
const DIGIT = /(?<!\bfrom: (?:"[^"\n]*|[^",\n]*))\d/g;

/** What a slip of the hand, a bad merge, a program or somebody of ill will can do to a file. */
export const SPOIL: Readonly<Record<string, Fault>> = {
  'a digit is another': (text, random) => {
    const found = at(random, text, DIGIT);
    return replaced(text, found, String((Number(found?.[0]) + 1 + Math.floor(random() * 9)) % 10));
  },
  'two digits change places': (text, random) => {
    const found = at(random, text, /(?<!\bfrom: (?:"[^"\n]*|[^",\n]*))(\d)(?!\1)(\d)/g);
    return replaced(text, found, `${found?.[2]}${found?.[1]}`);
  },
  'an address begins otherwise': (text, random) => {
    const found = at(random, text, /(?:https?:\/\/)?\b[a-z0-9][\w-]*(?:\.[\w-]+)*\.(?:org|com|uk)\b[\w/-]*/g);
    const before = found?.[0] ?? '';
    const bare = before.replace(/^https?:\/\//, '');
    const by = oneOf(random, ['http://', 'https://', 'javascript:', 'ftp://', 'tel:', '//', '']);
    return replaced(text, found, `${by}${bare}`);
  },
  'a key is gone': (text, random) => replaced(text, keyAt(random, text), ''),
  'a key stands twice': (text, random) => {
    const found = keyAt(random, text);
    return replaced(text, found, `${found?.[0]}${found?.[0]}`);
  },
  'a line is gone': (text, random) => replaced(text, lineAt(random, text), ''),
  'a line stands twice': (text, random) => {
    const found = lineAt(random, text);
    return replaced(text, found, `${found?.[0]}${found?.[0]}`);
  },
  'a key is misspelt': (text, random) => {
    const found = at(random, text, /(?<=^[ -]*"?|\{ "?)[a-z][a-zA-Z-]{2,}(?="?: )/gm);
    return replaced(text, found, `${found?.[0].slice(0, -1)}q`);
  },
  'anchors and their copies': (text) => `x: &a [1, 2]\ny: *a\n${text}`,
  'a value is a copy of another': (text, random) => {
    const values = [...text.matchAll(/(?<=^ *(?:- )?[\w-]+: )[^\s#&*|>[{"][^\n#]*(?=\n)/gm)];
    if (values.length < 2) return undefined;
    const first = Math.floor(random() * (values.length - 1));
    const [one, other] = [values[first], values[first + 1]];
    const copied = replaced(text, other, '*a');
    return copied && replaced(copied, one, `&a ${one?.[0]}`);
  },
  'the end is missing': (text, random) => text.slice(0, Math.floor(random() * text.length)),
  'nothing is left': () => '',
  'a byte of no letter': (text, random) => {
    const place = Math.floor(random() * text.length);
    return `${text.slice(0, place)}\u0000${text.slice(place)}`;
  },
};
