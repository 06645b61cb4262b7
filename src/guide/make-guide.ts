import type { Content } from '../content/content.ts';
import { fresh } from '../conversation/conversation.ts';
import { turn } from '../conversation/turn.ts';
import { makeOpening } from '../directory/opening.ts';
import { barOf } from '../words/bar-numbers.ts';
import { blocksOf } from '../words/blocks.ts';
import { labelKey } from '../words/keys.ts';
import { compileContent } from './compile-content.ts';
import type { Guide } from './guide.ts';
import { remembering } from './remembering.ts';

/** The one guide behind every door: a turn, then its words. */
export function makeGuide(content: Content): Guide {
  const { rules, phrase, numbers, ...compiled } = compileContent(content);
  const say = remembering(compiled.say, makeOpening(content.directory));
  return {
    warmings: compiled.warmings,
    languages: rules.languages,
    numbers,
    phrase,
    frame: phrase.frame,
    bar: (language, now) => barOf(phrase.frame(language), content.directory, now),
    page: (language, id) => ({
      heading: phrase(language, `pages:${id}/heading`),
      body: blocksOf(phrase, language, `pages:${id}`, {}),
    }),
    label(language, question, answer) {
      const key = labelKey(phrase, question, answer);
      return phrase.has(key) ? phrase(language, key) : undefined;
    },
    answers: Object.values(content.flows.flows).flatMap(({ id, questions }) =>
      Object.entries(questions).flatMap(([question, { answers }]) =>
        Object.keys(answers).map((answer) => [`${id}.${question}`, answer] as const),
      ),
    ),
    begin: (language) =>
      fresh(language !== undefined && rules.languages.includes(language) ? language : 'en'),
    turn(before, input, { now, door, notice }) {
      const { conversation, view, left } = turn(rules, before, input);
      const told = notice && !left ? { ...view, notices: [notice, ...view.notices] } : view;
      return { conversation, message: say(told, conversation.language, now, door), left };
    },
  };
}
