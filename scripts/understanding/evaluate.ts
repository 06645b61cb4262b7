import { languageFolders } from '../../src/content/read-files.ts';
import { THRESHOLDS } from '../../src/understanding/decide.ts';
import type { LanguageKnowledge } from '../../src/understanding/schema.ts';
import { makeUnderstand } from '../../src/understanding/understand.ts';
import type { Understood } from '../../src/understanding/understood.ts';
import { type ExampleMessage, readExamples } from './examples.ts';
import { judge, type LabelledMessage, readLabelled, SCREEN } from './judge.ts';
import { USUAL } from './learn.ts';
import { teach } from './teach.ts';
import { readWords } from './words.ts';

export interface Judged extends ReturnType<typeof judge> {
  readonly message: LabelledMessage;
  readonly understood: Understood;
}

const FOLDS = 5;

/**
 * Judges every labelled message by models that never met it: for each fifth of the messages the languages learn anew,
 * from the examples that are not in that fifth.
 */
export function evaluate(folds = FOLDS, limits = THRESHOLDS, learning = USUAL): Judged[] {
  const messages = readLabelled();
  const languages = languageFolders('.');
  const known = languages.flatMap((id) => {
    const examples = readExamples(id);
    return examples.length === 0 ? [] : [{ id, words: readWords(id), examples }];
  });
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const held = messages.filter((_, index) => index % folds === fold);
    const texts = new Set(held.map(({ text }) => text));
    const rest = (examples: readonly ExampleMessage[]) => examples.filter(({ text }) => !texts.has(text));
    const knowledge: Record<string, LanguageKnowledge> = Object.fromEntries(
      known.map(({ id, words, examples }) => [id, teach(words, rest(examples), learning)]),
    );
    const understand = makeUnderstand(knowledge, limits);
    return held.map((message) => {
      const understood = understand(message.text, SCREEN);
      return { message, understood, ...judge(message, understood) };
    });
  });
}
