import { createHash } from 'node:crypto';
import type { Answered } from '../flow/walker.ts';

/** Characters of a code; all of them are those of base64url. */
const LENGTH = 4;
/** Stands for the question of an answer that today's content has not. */
const UNKNOWN = '?';
const together = ([question, answer]: Answered) => `${question} ${answer}`;

export interface AnswerCodes {
  write(answers: readonly Answered[]): string;
  read(text: string): readonly Answered[];
}

/**
 * Answers as four characters each. They follow from the ids alone, whatever else the content holds, so that every
 * release reads what another wrote; what this one has not is carried on as it is, for one that has.
 * @param all every answer of the content
 */
function makeAnswerCodes(all: readonly Answered[]): AnswerCodes {
  const codeOf = (pair: Answered) =>
    createHash('sha256').update(together(pair)).digest('base64url').slice(0, LENGTH);
  const pairs = new Map<string, Answered>();
  const codes = new Map<string, string>();
  const twice = new Set<string>();
  for (const pair of all) {
    const code = codeOf(pair);
    if (pairs.has(code)) twice.add(code);
    pairs.set(code, pair);
    codes.set(together(pair), code);
  }
  /** Two that share a code are written in full, and so is what the content has not. */
  const written = (pair: Answered): string | undefined => {
    const code = pair[0] === UNKNOWN ? pair[1] : codes.get(together(pair));
    return code === undefined || twice.has(code) ? undefined : code;
  };
  return {
    write(answers) {
      const all = answers.map(written);
      return all.includes(undefined) ? ` ${answers.map(together).join(',')}` : all.join('');
    },
    read: (text) =>
      text.startsWith(' ')
        ? text.slice(1).split(',').map(apart)
        : (text.match(/.{4}/g) ?? []).map((code) => pairs.get(code) ?? [UNKNOWN, code]),
  };
}

function apart(text: string): Answered {
  const [question = '', answer = ''] = text.split(' ');
  return [question, answer];
}

const made = new WeakMap<readonly Answered[], AnswerCodes>();

/** The same, made once for each content. */
export function codesOf(all: readonly Answered[]): AnswerCodes {
  const codes = made.get(all) ?? makeAnswerCodes(all);
  made.set(all, codes);
  return codes;
}
