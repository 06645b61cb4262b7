import { z } from 'zod';
import { DANGER_FROM, HARMLESS_FROM } from './danger-limits.ts';
import type { Model } from './model.ts';

const phrase = z.string().min(1, 'write a word or a phrase');
const phrases = z.array(phrase).min(1, 'write at least one phrase');

/** Commands that a whole message can be. */
export const COMMANDS = [
  'exit',
  'back',
  'restart',
  'help',
  'emergency',
  'who-can-i-ring',
  'try-another',
  'emergency.deaf',
  'change-language',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What is spoken of: no harm by itself, but what a model looks at beside the words, so that “the caretaker is in my loft” is like “the plumber is in my hall”. */
export const SPOKEN_OF = [
  'role',
  'room',
  'height',
  'means',
  'ending',
  'farewell',
  'handing-over',
  'small',
  'child',
  'school',
  'vehicle',
  'traffic',
  'aimed',
  'tonight',
  'council-thing',
  'noise',
  'dog',
  'drug',
  'drink',
  'camera',
  'plan',
  'review',
  'spiked',
  'sexual',
  'hated',
  'labour',
  'marriage',
  'cutting',
  'images',
  'followed',
  'homeless',
  'mine',
  'control-money',
  'visa',
  'court',
  'professional',
  'survivor',
  'feeling',
  'everyday',
  'question',
  'line-busy',
  'deaf',
  'negated',
  'pictured',
] as const;

/** Signs that the rules speak of; `locales/<language>/understanding.yaml` says by which words each is known. */
export const SIGNS = [
  'harm',
  'weapon',
  'attack',
  'bleeding',
  'near',
  'now',
  'moment',
  'trapped',
  'break-in',
  'fire',
  'collapsed',
  'taken-something',
  'threat',
  'suicide',
  'past',
  'denied',
  'unreal',
  'person',
  'me',
  'child-voice',
  ...SPOKEN_OF,
] as const;
export type Sign = (typeof SIGNS)[number];

const sign = z.enum(SIGNS);

/**
 * locales/<language>/understanding.yaml: the words by which typed messages are understood.
 * A word that ends in `*` stands for every word that begins so.
 */
export const understandingWords = z.strictObject({
  /** Only for languages that are not written in Latin letters. */
  letters: z
    .strictObject({
      /** The script's name in Unicode. */
      script: z.string().regex(/^[A-Z][a-z]+$/, 'write the script as Unicode names it, such as Cyrillic'),
      /** Letters of the same script that this language does not have. */
      foreign: z.string().default(''),
    })
    .optional(),
  /** Whole messages, by command. */
  commands: z.partialRecord(z.enum(COMMANDS), phrases),
  /** Names of languages, by language id, as people of this language write them. */
  languages: z.record(z.string(), phrases),
  /** Whole messages that answer a question, by answer id. */
  replies: z.record(z.string(), phrases),
  /** The few whole messages that may answer a question about danger. */
  'safe-replies': z.record(z.string(), phrases),
  /** Ways to name the first, second, third … answer on the screen. */
  places: z.array(phrases).default([]),
  /** Ways to name the last answer on the screen. */
  last: z.array(phrase).default([]),
  /** Small words before or after an answer that change nothing. */
  fillers: z.array(phrase).default([]),
  /** Small words that join two clauses. */
  joins: z.array(phrase).default([]),
  /** Whole messages of greeting and thanks. */
  social: phrases,
  /** Phrases of messages that speak about 999 rather than ask for it. */
  'about-999': z.array(phrase).default([]),
  /** The number 999 in words. */
  'spelled-999': z.array(phrase).default([]),
  /** Text-speak: what is written, and what it stands for. */
  short: z.record(z.string(), phrase).default({}),
  signs: z.partialRecord(sign, phrases),
  /** How sure the examples must be that a message is harmless: more where they are few. */
  'harmless-from': z.number().min(0.5).max(1).default(HARMLESS_FROM),
  /** How sure the examples must be that a message is danger or self-harm before it is met at once: more where they are few. */
  'danger-from': z.number().min(0.3).max(0.9).default(DANGER_FROM),
  /** Signs that together, in one sentence, are danger now. */
  'danger-now': z.array(z.array(sign).min(1)).default([]),
});
export type UnderstandingWords = z.infer<typeof understandingWords>;

export interface LanguageKnowledge {
  readonly words: UnderstandingWords;
  /** now | self | worry | calm | exit. */
  readonly danger: Model;
  /** Answer ids and commands. */
  readonly topics: Model;
  /** Subjects about harm: whoever writes of them is asked whether anyone is in danger. */
  readonly harm: readonly string[];
}
