import { type ContentFile, type Unread, unreadable } from './content-file.ts';
import { START } from './fault.ts';
import { parseJson } from './json-file.ts';
import { parseYaml } from './yaml-file.ts';

/** Bytes that are no UTF-8 were read as this sign; as words they would be shown like that. */
export function wrongLetters(text: string): Unread[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf('\ufffd') + 1;
    const words = 'a letter here is not written in UTF-8: type it again, and save the file as UTF-8';
    return column === 0 ? [] : [{ line: index + 1, column, words }];
  });
}

/** Lines, and letters, of a file that somebody wrote: of more there are ten times fewer. Each mistake in it takes time to tell. */
const LINES = 3_000;
const LETTERS = 300_000;
const TOO_LONG = `this file is longer than ${LINES} lines, or holds something else than content: put back the file as it was`;
const isTooLong = (text: string) => text.length > LETTERS || text.split('\n', LINES + 1).length > LINES;

/** A file of YAML or JSON, as its name says. Never throws. */
export function parseFile(file: string, written: string): ContentFile {
  // Some editors put a mark in front of the text.
  const text = written.replace(/^\ufeff/, '');
  if (isTooLong(text)) return unreadable(file, { ...START, words: TOO_LONG });
  const letters = wrongLetters(text);
  if (letters.length > 0) return unreadable(file, ...letters);
  try {
    return file.endsWith('.json') ? parseJson(file, text) : parseYaml(file, text);
  } catch {
    return unreadable(file, { ...START, words: 'this file is not readable' });
  }
}
