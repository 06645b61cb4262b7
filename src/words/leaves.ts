/** Every string inside nested words, with its path from the top of the file. */
export function leaves(
  value: unknown,
  path: readonly string[] = [],
): (readonly [readonly string[], string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** The string at a path inside nested words; undefined where none stands. */
export function wordsAt(words: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? Reflect.get(inner, step)
        : undefined,
    words,
  );
  return typeof found === 'string' ? found : undefined;
}

/** `file:path/to/words`, as the code asks for it. */
export const keyOf = (file: string, path: readonly string[]): string => `${file}:${path.join('/')}`;
