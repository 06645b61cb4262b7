import { CHILD } from '../flow/subjects.ts';
import { OFF_TOPIC, UNKNOWN_BELOW } from './danger-limits.ts';
import type { TextReading } from './reader.ts';

/** Labels of the examples that are commands rather than subjects. */
export const COMMAND_TOPICS = {
  exit: 'exit',
  back: 'back',
  restart: 'restart',
  human: 'who-can-i-ring',
  'try-another': 'try-another',
  language: 'change-language',
  help: 'help',
} as const;
const isCommand = (topic: string): topic is keyof typeof COMMAND_TOPICS =>
  Object.hasOwn(COMMAND_TOPICS, topic);

/** Below this, a subject is not worth one of the three places. */
const LEAST = 0.02;
const MOST = 3;
/**
 * At most three subjects, best first; none when the text is about nothing here, or in words that nobody knows. Whoever sounds like a child is offered help for
 * children first.
 */
export function topicsOf({ topics: ranked, whole }: TextReading, child: boolean): string[] {
  const [first, most] = ranked[0] ?? ['other', 1];
  if (!child && ((first === 'other' && most >= OFF_TOPIC) || whole.known < UNKNOWN_BELOW)) return [];
  const found = ranked
    .filter(
      ([topic, share]) => topic !== 'other' && topic !== 'social' && !isCommand(topic) && share >= LEAST,
    )
    .map(([topic]) => topic);
  return [...new Set(child ? [CHILD, ...found] : found)].slice(0, MOST);
}

/** The command that a text most likely is, when the examples say so clearly enough. */
export function commandOf(
  ranked: TextReading['topics'],
  least: number,
): (typeof COMMAND_TOPICS)[keyof typeof COMMAND_TOPICS] | undefined {
  const [topic, share] = ranked[0] ?? ['', 0];
  return isCommand(topic) && share >= least ? COMMAND_TOPICS[topic] : undefined;
}
