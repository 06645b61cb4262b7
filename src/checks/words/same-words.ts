import type { Reading } from '../../content/content.ts';
import { folded } from '../../understanding/normalise.ts';
import { SHARED } from '../../words/keys.ts';
import type { Found, Rule } from '../rule.ts';
import { ownWords } from './asked.ts';
import { linesOf } from './each-line.ts';

const ANSWER = /^(.+)\/answers\/([^/]+)$/;

interface Label {
  readonly text: string;
  /** The language's own words, not English in their place. */
  readonly own: boolean;
  readonly file: string;
  readonly path: readonly string[];
}

/** The answers of each question as people of a language meet them: its own words, or English where it has none. */
function labels(read: Reading, language: string) {
  const questions = new Map<string, Map<string, Label>>();
  const add = (question: string, answer: string, label: Label) =>
    questions.set(question, (questions.get(question) ?? new Map<string, Label>()).set(answer, label));
  for (const from of new Set(['en', language])) {
    for (const { key, name, text, file, path } of linesOf(read, from)) {
      const label = { text, own: from === language, file, path };
      const [, question, answer] = ANSWER.exec(key) ?? [];
      if (question !== undefined && answer !== undefined) add(question, answer, label);
      if (name !== SHARED) continue;
      for (const flow of Object.values(read.flows.flows))
        for (const [question, { answers }] of Object.entries(flow.questions))
          for (const answer of Object.keys(answers))
            if (
              key === `${SHARED}:${answer}` &&
              ownWords(read.languages, flow.id, question, answer) === undefined
            )
              add(`${flow.id}:${question}`, answer, label);
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
      [...labels(read, language).values()].flatMap((answers) => {
        const first = new Map<string, string>();
        return [...answers].flatMap(([answer, { text, own, file, path }]): Found[] => {
          const heard = folded(text).flat().join(' ');
          const other = first.get(heard);
          if (other === undefined) first.set(heard, answer);
          if (other === undefined || !own) return [];
          const words = `“${text}” is what the answer “${other}” says too: nobody could tell them apart`;
          return [{ file, path, words }];
        });
      }),
    ),
};
