import type { Activity } from './activity.ts';

/** Channels where a message can have buttons beneath it. `emulator` and `agents` are for trying things out. */
const SUGGESTING = new Set(['webchat', 'directline', 'emulator', 'agents', 'test']);

/** How a person can press something: on a card, beneath a text, or by typing its number alone. */
export function buttonsOf({ channelId }: Pick<Activity, 'channelId'>): 'card' | 'beneath' | 'none' {
  if (channelId === 'msteams') return 'card';
  return SUGGESTING.has(channelId) ? 'beneath' : 'none';
}
