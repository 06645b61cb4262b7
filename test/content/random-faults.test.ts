import { oneOf, randomFrom } from '../../scripts/faults/random.ts';
import { loadContent } from '../../src/checks/load-content.ts';
import { ContentError } from '../../src/content/fault.ts';
import { keptTree } from '../../src/content/kept-tree.ts';
import { onDisk, type Tree } from '../../src/content/tree.ts';

/** Faults to try; by hand many more: FAULTS=1000 npx jest test/content/random-faults */
const COUNT = Number(process.env['FAULTS'] ?? 40);
const NOW = new Date('2027-01-05T12:00:00Z');
const LANGUAGES = ['en', 'pl'];

const kept = keptTree('.');
const disk = onDisk('.');
const files = ['flows', 'directory', 'directory/organisations', 'locales/en', 'locales/pl'].flatMap(
  (folder) =>
    disk
      .names(folder)
      .filter(({ folder: inner, name }) => !inner && /\.(yaml|json)$/.test(name))
      .map(({ name }) => `${folder}/${name}`),
);

type Random = () => number;
type Fault = (text: string, random: Random) => string | undefined;

const at = (random: Random, text: string, sought: RegExp) => {
  const found = [...text.matchAll(sought)];
  return found.length === 0 ? undefined : oneOf(random, found);
};
const replaced = (text: string, found: RegExpMatchArray | undefined, by: string) =>
  found === undefined
    ? undefined
    : text.slice(0, found.index) + by + text.slice((found.index ?? 0) + found[0].length);
const lineAt = (random: Random, text: string) => at(random, text, /^(?!#)[^\n]*\S[^\n]*\n/gm);

/** What a slip of the hand, a bad merge, a program or somebody of ill will can do to a file. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'a digit is another': (text, random) => {
    const found = at(random, text, /\d/g);
    return replaced(text, found, String((Number(found?.[0]) + 1 + Math.floor(random() * 9)) % 10));
  },
  'two digits change places': (text, random) => {
    const found = at(random, text, /(\d)(?!\1)(\d)/g);
    return replaced(text, found, `${found?.[2]}${found?.[1]}`);
  },
  'an address is another kind': (text, random) =>
    replaced(
      text,
      at(random, text, /(?<=(?:website|chat|video)[^\n]*: )[\w.-]+\.(?:org|co|uk)\S*/g),
      'javascript:alert(1)',
    ),
  'a line is gone': (text, random) => replaced(text, lineAt(random, text), ''),
  'a line stands twice': (text, random) => {
    const found = lineAt(random, text);
    return replaced(text, found, `${found?.[0]}${found?.[0]}`);
  },
  'a key is misspelt': (text, random) => {
    const found = at(random, text, /(?<=^|[\s{"])[a-z][a-zA-Z-]{2,}(?="?:)/gm);
    return replaced(text, found, `${found?.[0].slice(0, -1)}q`);
  },
  'anchors and their copies': (text) => `x: &a [1, 2]\ny: *a\n${text}`,
  'the end is missing': (text, random) => text.slice(0, Math.floor(random() * text.length)),
  'nothing is left': () => '',
  'a byte of no letter': (text, random) => {
    const place = Math.floor(random() * text.length);
    return `${text.slice(0, place)}\u0000${text.slice(place)}`;
  },
};

/** The content with one file changed. */
const withFile = (file: string, text: string): Tree => kept.with(new Map([[file, text]]));

const read = (tree: Tree) => loadContent(tree, LANGUAGES, NOW);

/** Every number that is shown or dialled, and every web address: a wrong one must never be served. */
const reached = ({ directory }: ReturnType<typeof read>) =>
  new Set(
    [...JSON.stringify(Object.values(directory.organisations).map(({ ways }) => ways)).matchAll(REACHED)].map(
      ([found]) => found,
    ),
  );
const REACHED = /"(?:tel|display|sms|website|chat|video)":"[^"]*"/g;
const sound = reached(read(kept));

function fate(file: string, text: string): 'stopped' | 'as sound' | 'wrong' {
  try {
    return [...reached(read(withFile(file, text)))].every((one) => sound.has(one)) ? 'as sound' : 'wrong';
  } catch (error) {
    if (error instanceof ContentError && error.faults.length > 0) return 'stopped';
    throw error;
  }
}

test('a fault in any file is stopped, or brings nobody a wrong number or web address', () => {
  const random = randomFrom(Number(process.env['SEED'] ?? 1));
  const served: string[] = [];
  let stopped = 0;
  for (let count = 0; count < COUNT; count++) {
    const file = oneOf(random, files);
    const text = disk.text(file) ?? '';
    const [name, fault] = oneOf(random, Object.entries(FAULTS));
    const spoilt = fault(text, random);
    if (spoilt === undefined || spoilt === text) continue;
    const came = fate(file, spoilt);
    if (came === 'stopped') stopped += 1;
    if (came === 'wrong') served.push(`${file}: ${name}: ${difference(text, spoilt)}`);
  }
  expect(served).toEqual([]);
  expect(stopped).toBeGreaterThan(COUNT / 2);
}, 600_000);

function difference(before: string, after: string): string {
  const [old, spoilt] = [before.split('\n'), after.split('\n')];
  const line = spoilt.findIndex((one, index) => one !== old[index]);
  return `${old[line]} → ${spoilt[line]}`;
}
