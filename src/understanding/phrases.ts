import type { UnderstandingWords } from './understanding-schema.ts';
import { COMMANDS, type CommandName } from './understanding-schema.ts';

/** One language's whole messages, and the small words around an answer. */
export interface Phrases {
  readonly commands: ReadonlyMap<string, CommandName>;
  readonly languages: ReadonlyMap<string, string>;
  /** What words may answer: several ids, since the same “yeah” answers different questions. */
  readonly replies: ReadonlyMap<string, readonly string[]>;
  readonly safeReplies: ReadonlyMap<string, readonly string[]>;
  /** “the second one” → 1, “the last one” → -1: where in the list of answers, as `at` counts. */
  readonly places: ReadonlyMap<string, number>;
  readonly social: ReadonlySet<string>;
  readonly about999: readonly string[];
  /** The number in words. */
  readonly spelled999: readonly string[];
  /** A line without the small words around an answer: “i think it is … please”. */
  bare(line: string): string;
}

/** @param line a text as this language compares it */
export function makePhrases(words: UnderstandingWords, line: (text: string) => string): Phrases {
  const idByPhrase = (lists: Readonly<Record<string, readonly string[] | undefined>>) =>
    new Map(
      Object.entries(lists).flatMap(([id, phrases]) =>
        (phrases ?? []).map((text) => [line(text), id] as const),
      ),
    );
  const idsByPhrase = (lists: Readonly<Record<string, readonly string[]>>) => {
    const ids = new Map<string, string[]>();
    for (const [id, phrases] of Object.entries(lists)) {
      for (const said of phrases.map(line)) ids.set(said, [...(ids.get(said) ?? []), id]);
    }
    return ids;
  };
  const fillers = words.fillers.map(line).map((filler) => [`${filler} `, ` ${filler}`] as const);
  return {
    commands: new Map(
      COMMANDS.flatMap((name) => (words.commands[name] ?? []).map((text) => [line(text), name] as const)),
    ),
    languages: idByPhrase(words.languages),
    replies: idsByPhrase(words.replies),
    safeReplies: idsByPhrase(words['safe-replies']),
    places: new Map([
      ...words.last.map((phrase) => [line(phrase), -1] as const),
      ...words.places.flatMap((phrases, at) => phrases.map((phrase) => [line(phrase), at] as const)),
    ]),
    social: new Set(words.social.map(line)),
    about999: words['about-999'].map(line),
    spelled999: words['spelled-999'].map(line),
    bare: (said) => stripped(said, fillers),
  };
}

/** Small words at either end do not change what an answer says. */
function stripped(said: string, fillers: readonly (readonly [before: string, after: string])[]): string {
  for (const [before, after] of fillers) {
    if (said.startsWith(before)) return stripped(said.slice(before.length), fillers);
    if (said.endsWith(after)) return stripped(said.slice(0, -after.length), fillers);
  }
  return said;
}
