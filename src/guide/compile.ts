import type { Content } from '../content/content.ts';
import type { Rules } from '../conversation/rules.ts';
import { compileFlows } from '../flow/compile.ts';
import { makeUnderstand } from '../understanding/understand.ts';
import { labelKey } from '../words/keys.ts';
import { type Numbers, numbersOf } from '../words/numbers.ts';
import { makePhrase, type Phrase } from '../words/phrase.ts';
import { makeSay, type Say } from '../words/say.ts';

/** Content ready to answer: the machine, the words and the reader of typed words, each made once. */
export interface Compiled {
  readonly rules: Rules;
  readonly phrase: Phrase;
  readonly say: Say;
  readonly numbers: Numbers;
}

/** @throws when 999 or the helpline has no number: nothing may start without */
export function compile({ flows, directory, languages, understanding }: Content): Compiled {
  const numbers = numbersOf(directory);
  const relay = directory.organisations['police-999']?.ways.find(({ way }) => way === 'relay');
  const phrase = makePhrase(languages, {
    emergency: numbers.emergency.display,
    helpline: numbers.helpline.display,
    relay: relay?.way === 'relay' ? relay.display : '',
  });
  const rules: Rules = {
    flows,
    walker: compileFlows(flows),
    languages: Object.keys(languages),
    understand: makeUnderstand(understanding),
    label(language, question, answer) {
      const key = labelKey(phrase, question, answer);
      return { label: phrase(language, key).text, english: phrase('en', key).text };
    },
  };
  return { rules, phrase, say: makeSay(phrase, directory), numbers };
}
