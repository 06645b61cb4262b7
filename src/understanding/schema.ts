import { z } from 'zod';
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
  'change-language',
] as const;
export type CommandName = (typeof COMMANDS)[number];

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
] as const;
export type Sign = (typeof SIGNS)[number];

const sign = z.enum(SIGNS);

/**
 * locales/<language>/understanding.yaml: the words by which typed messages are understood.
 * A word that ends in `*` stands for every word that begins so.
 */
export const understandingWords = z.strictObject({
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
  /** Text-speak: what is written, and what it stands for. */
  short: z.record(z.string(), phrase).default({}),
  signs: z.partialRecord(sign, phrases),
  /** How sure the examples must be that a message is harmless: more where they are few. */
  'harmless-from': z.number().min(0.5).max(1).default(0.8),
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
}
