import { readButton } from '../../activities/button.ts';
import { languageCode } from '../../activities/language-code.ts';
import type { Input } from '../../conversation/input.ts';
import type { Activity } from './activity.ts';

export interface Read {
  readonly input: Input;
  /** The turn number that a button carried. */
  readonly n?: number;
  /** Files or pictures came along, which nobody here can read. */
  readonly files: boolean;
}

/** What the person did in a message: pressed a button, typed words, or sent something else. */
export function readInput(activity: Activity): Read {
  const files = (activity.attachments ?? []).some(({ contentType }) => !/^text\//i.test(contentType));
  const button = readButton(activity.value);
  if (button) return { ...button, files };
  const text = typed(activity);
  return { input: text === '' ? { kind: 'look' } : { kind: 'say', text }, files };
}

/** The words without the mention of the bot, which Teams puts into them. */
function typed(activity: Activity): string {
  let text = activity.text ?? '';
  for (const { type, text: mention, mentioned } of activity.entities ?? []) {
    if (type === 'mention' && mention && mentioned?.id === activity.recipient.id)
      text = text.replaceAll(mention, ' ');
  }
  return text.replace(/\u00a0|&nbsp;/g, ' ').trim();
}

/** The language that the person's client speaks. */
export function languageOf(activity: Activity): string | undefined {
  const client = activity.entities?.find(({ type }) => type === 'clientInfo')?.locale;
  return languageCode(activity.locale || client);
}
