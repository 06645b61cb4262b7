import { isMap, parseDocument } from 'yaml';

const inBraces = (source: string): unknown => {
  const document = parseDocument(`{ a: ${source} }`);
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.items.length !== 1)
    return undefined;
  return (document.toJS() as { a?: unknown }).a;
};

/** Without quotation marks where the words then still read as the same words: inside brackets too. */
function wordsSource(words: string): string {
  const plain = words.trim() === words && !/["'#[\]{}\n]/.test(words) && inBraces(words) === words;
  return plain ? words : JSON.stringify(words);
}

/** A value as somebody would write it on one line, in the way of its file. */
export function sourceOf(file: string, value: unknown): string {
  if (file.endsWith('.json')) return JSON.stringify(value);
  if (typeof value === 'string') return wordsSource(value);
  if (Array.isArray(value)) return `[${value.map((item) => sourceOf(file, item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value).map(
    ([key, inner]) => `${keySource(file, key)}: ${sourceOf(file, inner)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

export const keySource = (file: string, key: string): string =>
  file.endsWith('.json') ? JSON.stringify(key) : wordsSource(key);

/** The same kind of quotation marks as before. */
export function scalarSource(file: string, before: string, value: unknown): string {
  if (typeof value !== 'string') return sourceOf(file, value);
  if (before.startsWith('"')) return JSON.stringify(value);
  if (before.startsWith("'") && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`;
  return sourceOf(file, value);
}
