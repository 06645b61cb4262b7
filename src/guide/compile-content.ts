import type { Content } from '../content/content.ts';
import type { Choice } from '../conversation/choices.ts';
import type { TurnRules } from '../conversation/turn-rules.ts';
import { compileFlows } from '../flow/compile.ts';
import { subjectQuestions, subjectsIn } from '../flow/subjects.ts';
import { makeUnderstand, warmings } from '../understanding/understand.ts';
import { type Numbers, numbersOf } from '../words/bar-numbers.ts';
import { printed } from '../words/keys.ts';
import { makePhrase, type Phrase } from '../words/phrase.ts';
import { makeSay, type Say } from '../words/say.ts';

/** What stands on the screen and is no button of the conversation, with what it does when it is typed. */
const BESIDE = [
  ['bar/leave', 'exit'],
  ['bar/emergency', 'emergency'],
  ['bar/helpline', 'who-can-i-ring'],
] as const;

/** What is printed in a language is the same for everybody, so it is made once. */
function onceFor<Given extends readonly [language: string, choice?: Choice], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const [language, choice = {}] = given;
    const key = [language, ...Object.values(choice)].join('/');
    const found = made.get(key) ?? make(...given);
    made.set(key, found);
    return found;
  };
}

/** Content ready to answer: the machine, the words and the reader of typed words, each made once. */
export interface CompiledContent {
  /** Steps that make the reader of typed words, which is else made when the first are typed: it takes as long as all the rest. */
  readonly warmings: readonly (() => void)[];
  readonly rules: TurnRules;
  readonly phrase: Phrase;
  readonly say: Say;
  readonly numbers: Numbers;
}

/** @throws when 999 or the helpline has no number: nothing may start without */
export function compileContent({ flows, directory, languages, understanding }: Content): CompiledContent {
  const numbers = numbersOf(directory);
  const relay = directory.organisations[directory.lifelines.emergency]?.ways.find(
    ({ way }) => way === 'relay',
  );
  const always = {
    emergency: numbers.emergency.display,
    helpline: numbers.helpline.display,
    relay: relay?.way === 'relay' ? relay.display : '',
    ...Object.fromEntries(Object.entries(directory.links).map(([name, page]) => [name, `https://${page}`])),
  };
  const phrase = makePhrase(languages, {
    always,
    subjects: subjectQuestions(flows),
    lifelines: directory.lifelines,
  });
  let made: TurnRules['understand'] | undefined;
  const reader = () => (made ??= makeUnderstand(understanding));
  const rules: TurnRules = {
    flows,
    walker: compileFlows(flows),
    subjects: subjectsIn(flows),
    languages: Object.keys(languages),
    understand: (text, screen) => reader()(text, screen),
    printed: onceFor((language: string, choice: Choice) => {
      if (choice.kind === 'language') return { label: phrase.languages[choice.language]?.meta.name ?? '' };
      return {
        label: printed(phrase, language, choice).text,
        english: printed(phrase, 'en', choice).text,
      };
    }),
    beside: onceFor((language: string) =>
      BESIDE.map(([key, to]) => ({
        label: phrase.frame(language)(key).text,
        english: phrase.frame('en')(key).text,
        does: { kind: 'go', to },
      })),
    ),
  };
  return { rules, phrase, say: makeSay(phrase, directory), numbers, warmings: warmings(understanding) };
}
