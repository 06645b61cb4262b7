import { type ContentFile, START, unreadable } from './content-file.ts';
import { parseJson } from './json-file.ts';
import type { Problem } from './problem.ts';
import { parseYaml } from './yaml-file.ts';

/** Bytes that are no UTF-8 were read as this sign; as words they would be shown like that. */
export function wrongLetters(text: string): Omit<Problem, 'file'>[] {
  return text.split('\n').flatMap((line, index) => {
    const column = line.indexOf('\ufffd') + 1;
    const message = 'a letter here is not written in UTF-8: type it again, and save the file as UTF-8';
    return column === 0 ? [] : [{ line: index + 1, column, message }];
  });
}

/** A file of YAML or JSON, as its name says. Never throws. */
export function parseFile(file: string, written: string): ContentFile {
  // Some editors put a mark in front of the text.
  const text = written.replace(/^\ufeff/, '');
  const letters = wrongLetters(text);
  if (letters.length > 0) return unreadable(file, ...letters);
  try {
    return file.endsWith('.json') ? parseJson(file, text) : parseYaml(file, text);
  } catch {
    return unreadable(file, { ...START, message: 'this file is not readable' });
  }
}
