import { didYouMean } from '../flow/did-you-mean.ts';
import type { Fault } from '../flow/fault.ts';
import { keyOf, leaves } from './leaves.ts';
import { wrongInEnglish, wrongInTranslation } from './placeholders.ts';
import { typedNumber } from './typed-numbers.ts';

type Files = Readonly<Record<string, object>>;

/** Files that hold words which no list asks for by key: the frame's, and what a screen or a card adds if it is there. */
const FREE = new Set(['interface', 'interrupts', 'situations', 'organisations', 'pages']);

/** What the English words are checked against. */
export interface Wanted {
  readonly required: readonly string[];
  /** For some files: the ids that words may stand under. */
  readonly names: Readonly<Record<string, ReadonlySet<string>>>;
  /** Names of files that could not be read, so that nothing can be told about their words. */
  readonly unread: ReadonlySet<string>;
}

const flat = (files: Files) =>
  new Map(
    Object.entries(files).flatMap(([file, words]) =>
      leaves(words).map(([path, text]) => [keyOf(file, path), text]),
    ),
  );

/** English: every key that is asked for is there, question files hold no other, and placeholders are known ones. */
export function checkEnglish(
  files: Files,
  { required, names, unread }: Wanted,
  fileOf: (file: string) => string,
): Fault[] {
  const said = flat(files);
  const wanted = new Set(required);
  const faults: Fault[] = [];
  const absent = new Set([...wanted].map((key) => key.split(':')[0] ?? '').filter((file) => !files[file]));
  for (const file of absent) {
    if (unread.has(file)) continue;
    faults.push({ file: fileOf(file), path: [], message: 'this file is missing: it holds English words' });
  }
  for (const key of wanted) {
    const [file = '', path = ''] = key.split(':');
    if (said.has(key) || unread.has(file) || absent.has(file)) continue;
    faults.push({ file: fileOf(file), path: path.split('/'), message: `these words are missing: ${path}` });
  }
  for (const [file, known] of Object.entries(names)) {
    for (const id of Object.keys(files[file] ?? {})) {
      if (known.has(id)) continue;
      const message = `nothing asks for the words “${id}”${didYouMean(id, known)}`;
      faults.push({ file: fileOf(file), path: [id], message });
    }
  }
  for (const [key, text] of said) {
    const [file = '', path = ''] = key.split(':');
    const wrong = wrongInEnglish(key, text);
    if (wrong) faults.push({ file: fileOf(file), path: path.split('/'), message: wrong });
    if (wanted.has(key) || FREE.has(file) || unread.has(file) || path.endsWith('/hint')) continue;
    const same = required
      .filter((other) => other.startsWith(`${file}:`))
      .map((other) => other.slice(file.length + 1));
    const message = `nothing asks for the words “${path}”${didYouMean(path, same)}`;
    faults.push({ file: fileOf(file), path: path.split('/'), message });
  }
  return faults;
}

/** A translation: no key that English lacks, the same placeholders. */
export function checkTranslation(english: Files, files: Files, fileOf: (file: string) => string): Fault[] {
  const source = flat(english);
  const faults: Fault[] = [];
  for (const [key, text] of flat(files)) {
    const [file = '', path = ''] = key.split(':');
    const original = source.get(key);
    const fault = (message: string) => faults.push({ file: fileOf(file), path: path.split('/'), message });
    if (original === undefined) fault(`English has no words “${path}”`);
    else {
      const wrong = wrongInTranslation(original, text);
      if (wrong) fault(wrong);
    }
  }
  return faults;
}

/** Words in any language never hold a phone number: it would have to be changed in two places. */
export function checkNoNumbers(
  files: Files,
  numbers: readonly string[],
  fileOf: (file: string) => string,
): Fault[] {
  const digits = numbers.map((number) => number.replaceAll(' ', ''));
  return Object.entries(files).flatMap(([file, words]) =>
    leaves(words).flatMap(([path, text]) => {
      // A number that is not in directory/ is worse: nobody keeps it right.
      const found = typedNumber(text, digits);
      const message = `the number ${found} is typed in these words: it belongs in directory/, write a placeholder`;
      return found === undefined ? [] : [{ file: fileOf(file), path, message }];
    }),
  );
}
