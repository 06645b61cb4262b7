import { openContent } from '../../src/settings/open.ts';
import { THRESHOLDS } from '../../src/understanding/danger-limits.ts';
import { makeUnderstand } from '../../src/understanding/understand.ts';
import type { Understood } from '../../src/understanding/understood.ts';
import { judge, type LabelledMessage, readLabelled, SCREEN } from './judge.ts';

export interface Judged extends ReturnType<typeof judge> {
  readonly message: LabelledMessage;
  readonly understood: Understood;
}

/**
 * Judges labelled messages by the product as it is: none of them is an example, so nobody is judged by what taught them.
 * @param begins is told the language of each as its turn comes
 */
export function evaluate(
  messages = readLabelled(),
  limits = THRESHOLDS,
  begins?: (language: string) => void,
): Judged[] {
  const { understanding } = openContent({ CONTENT_DIR: '.', LANGUAGES: [] });
  const understand = makeUnderstand(understanding, limits);
  return messages.map((message) => {
    begins?.(message.language);
    const understood = understand(message.text, SCREEN);
    return { message, understood, ...judge(message, understood) };
  });
}
