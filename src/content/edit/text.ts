import { type Document, parseDocument } from 'yaml';

/** It cannot be done without touching what else stands there: somebody has to open the file. */
export class NotByHand extends Error {}

/** A file's name, and what is written in it. */
export interface WrittenFile {
  readonly file: string;
  readonly text: string;
}

export const splice = (text: string, from: number, to: number, source: string) =>
  text.slice(0, from) + source + text.slice(to);
export const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
/** Behind the line's last character, before its end. */
export const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
};
export const endsWith = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

export function read(text: string): Document {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0) throw new NotByHand('this file has a mistake that hides what it holds');
  return document;
}
