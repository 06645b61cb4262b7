import type { Reading } from '../../content/content.ts';
import { folded } from '../../understanding/normalise.ts';
import { type Found, type Rule, wordsFile } from '../rule.ts';
import { linesOf } from './each-line.ts';

const ANSWER = /^(.+)\/answers\/([^/]+)$/;

/** The answers of each question as people of a language meet them: its own words, or English where it has none. */
function labels(read: Reading, language: string) {
  const questions = new Map<string, Map<string, { readonly text: string; readonly own: boolean }>>();
  for (const from of new Set(['en', language])) {
    for (const { key, text } of linesOf(read, from)) {
      const [, question, answer] = ANSWER.exec(key) ?? [];
      if (question === undefined || answer === undefined) continue;
      const answers = questions.get(question) ?? new Map();
      questions.set(question, answers.set(answer, { text, own: from === language }));
    }
  }
  return questions;
}

/** Two answers of a question never read the same: nobody could tell which is which. */
export const sameWords: Rule = {
  code: 'same-words',
  needs: [],
  check: (read) =>
    Object.keys(read.languages).flatMap((language) =>
      [...labels(read, language)].flatMap(([question, answers]) => {
        const first = new Map<string, string>();
        return [...answers].flatMap(([answer, { text, own }]): Found[] => {
          const heard = folded(text).flat().join(' ');
          const other = first.get(heard);
          if (other === undefined) first.set(heard, answer);
          if (other === undefined || !own) return [];
          const [name = '', screen = ''] = question.split(':');
          const words = `“${text}” is what the answer “${other}” says too: nobody could tell them apart`;
          return [{ file: wordsFile(language, name), path: [screen, 'answers', answer], words }];
        });
      }),
    ),
};
