/** Scripts that belong to one of our languages alone. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Cyrillic}/gu, 'uk'],
  [/\p{Script=Devanagari}/gu, 'ne'],
  [/\p{Script=Arabic}/gu, 'ar'],
];

/** Languages that are not written in Latin letters. */
export const SCRIPT_LANGUAGES: ReadonlySet<string> = new Set(SCRIPTS.map(([, language]) => language));

/** The language whose script most letters of a text are in; undefined for Latin letters, or none at all. */
export function languageOfScript(text: string): string | undefined {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const [best] = SCRIPTS.map(
    ([script, language]) => [text.match(script)?.length ?? 0, language] as const,
  ).sort(([a], [b]) => b - a);
  return best && best[0] > latin ? best[1] : undefined;
}
