import { fresh } from '../conversation/conversation.ts';
import type { Rules } from '../conversation/rules.ts';
import { turn } from '../conversation/turn.ts';
import { blocksOf } from '../words/blocks.ts';
import { labelKey } from '../words/keys.ts';
import type { Numbers } from '../words/numbers.ts';
import type { Phrase } from '../words/phrase.ts';
import type { Say } from '../words/say.ts';
import type { Guide } from './guide.ts';

/** The parts that loading the content gives, already checked. */
export interface Loaded {
  readonly rules: Rules;
  readonly phrase: Phrase;
  readonly say: Say;
  readonly numbers: Numbers;
}

/** The one guide behind every door: a turn, then its words. */
export function makeGuide({ rules, phrase, say, numbers }: Loaded): Guide {
  return {
    languages: rules.languages,
    numbers,
    phrase,
    page: (language, id) => ({
      heading: phrase(language, `pages:${id}/heading`),
      body: blocksOf(phrase, language, `pages:${id}`, {}),
    }),
    label(language, question, answer) {
      const key = labelKey(phrase, question, answer);
      return phrase.has(key) ? phrase(language, key) : undefined;
    },
    begin: (language) =>
      fresh(language !== undefined && rules.languages.includes(language) ? language : 'en'),
    turn(before, input, { now, door }) {
      const { conversation, view, left } = turn(rules, before, input);
      return { conversation, message: say(view, conversation.language, now, door), left };
    },
  };
}
