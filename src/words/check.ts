import { didYouMean } from '../flow/did-you-mean.ts';
import type { Fault } from '../flow/fault.ts';
import { keyOf, leaves } from './leaves.ts';

type Files = Readonly<Record<string, object>>;

/** Files whose keys are named by flows and code, so that a key nobody asks for is a mistake. */
const NAMED_BY_FLOWS = new Set(['interface', 'interrupts', 'situations', 'organisations', 'pages']);

const varsOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

const flat = (files: Files) =>
  new Map(
    Object.entries(files).flatMap(([file, words]) =>
      leaves(words).map(([path, text]) => [keyOf(file, path), text]),
    ),
  );

/** English: every key that is asked for is there, and question files hold no key that nothing asks for. */
export function checkEnglish(
  files: Files,
  required: readonly string[],
  fileOf: (file: string) => string,
): Fault[] {
  const said = flat(files);
  const wanted = new Set(required);
  const faults: Fault[] = [];
  for (const key of wanted) {
    if (said.has(key)) continue;
    const [file = '', path = ''] = key.split(':');
    faults.push({ file: fileOf(file), path: path.split('/'), message: `these words are missing: ${path}` });
  }
  for (const key of said.keys()) {
    const [file = '', path = ''] = key.split(':');
    if (wanted.has(key) || NAMED_BY_FLOWS.has(file) || path.endsWith('/hint')) continue;
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
    else if (varsOf(original) !== varsOf(text)) {
      fault(
        `the placeholders differ from the English: ${varsOf(original) || 'none'} there, ${varsOf(text) || 'none'} here`,
      );
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
      const runs = text.match(/\d[\d ]*\d|\d/g) ?? [];
      const found = runs.map((run) => run.replaceAll(' ', '')).find((run) => digits.includes(run));
      const message = `the number ${found} is typed in these words: it belongs in directory/, write a placeholder`;
      return found === undefined ? [] : [{ file: fileOf(file), path, message }];
    }),
  );
}
