import { readButton } from '../../activities/button.ts';
import { languageCode } from '../../activities/language-code.ts';
import type { Input } from '../../conversation/input.ts';
import type { Activity } from './activity.ts';
import { buttonsOf } from './buttons.ts';
import { personsWords } from './markup.ts';

export interface Read {
  readonly input: Input;
  /** The turn number that a button carried. */
  readonly turnNumber?: number;
  /** The conversation as a button carried it, sealed. */
  readonly sealed?: string;
  /** Files or pictures came along, which nobody here can read. */
  readonly files: boolean;
}

/** What the person did in a message: pressed a button, typed words, or sent something else. */
export function readInput(activity: Activity): Read {
  const files = (activity.attachments ?? []).some(({ contentType }) => isFile(contentType));
  const button = readButton(activity.value);
  if (button) return { ...button, files };
  const text = typed(activity);
  const numbered = buttonsOf(activity) === 'none';
  return { input: text === '' ? { kind: 'look' } : { kind: 'say', text, numbered }, files };
}

/** The same words as HTML, and the reference to a forwarded message, are no files. */
const isFile = (contentType = '') => !/^(text\/|messageReference$)/i.test(contentType);

/** Ways in which one message may write the bot's name. */
const MENTIONS = 8;

/** The words without what the channel put around them: mentions, quotes of earlier messages, HTML. */
function typed({ text, entities = [], recipient }: Activity): string {
  const mentions = entities.filter(({ type }) => type === 'mention');
  const ours = mentions.filter(({ mentioned }) => mentioned?.id === recipient.id);
  const alone = ours.length > 0 && ours.length === mentions.length;
  const written = ours.flatMap(({ text: mention }) => mention ?? []);
  return personsWords(text ?? '', [...new Set(written)].slice(0, MENTIONS), alone);
}

/** The language that the person's client speaks. */
export function languageOf(activity: Activity): string | undefined {
  const client = activity.entities?.find(({ type }) => type === 'clientInfo')?.locale;
  return languageCode(activity.locale || client);
}
