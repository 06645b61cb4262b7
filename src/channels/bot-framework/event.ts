import type { Activity } from './activity.ts';
import { type Read, readInput } from './read-input.ts';

/** What an activity means to us. */
export type ChannelEvent =
  | { readonly kind: 'message'; readonly read: Read }
  /** A card's button, answered in the response itself. */
  | { readonly kind: 'invoke' }
  /** The bot was added for this person: greet, once. */
  | { readonly kind: 'join' }
  /** The bot was removed, or the channel closed the conversation: what was kept goes. */
  | { readonly kind: 'gone' }
  /** More than one person can read this. */
  | { readonly kind: 'group' }
  /** Edits, reactions, typing, read receipts: no turn is ever run again because of them. */
  | { readonly kind: 'nothing' };

const nothing: ChannelEvent = { kind: 'nothing' };

/** A new version of the app is no reason to write to somebody: `add-upgrade` is nothing. */
const INSTALLATION: Readonly<Record<string, ChannelEvent>> = {
  add: { kind: 'join' },
  remove: { kind: 'gone' },
  'remove-upgrade': { kind: 'gone' },
};

export function eventOf(activity: Activity): ChannelEvent {
  const { type } = activity;
  if (isGroup(activity)) return speaksToUs(activity) ? { kind: 'group' } : nothing;
  switch (type) {
    case 'message':
      return { kind: 'message', read: readInput(activity) };
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? { kind: 'invoke' } : nothing;
    case 'conversationUpdate':
      if (includesUs(activity, activity.membersAdded)) return { kind: 'join' };
      return includesUs(activity, activity.membersRemoved) ? { kind: 'gone' } : nothing;
    case 'installationUpdate':
      return INSTALLATION[activity.action ?? ''] ?? nothing;
    case 'endOfConversation':
      return { kind: 'gone' };
    default:
      return nothing;
  }
}

/** Teams says nothing of the kind of some threads; those whose ids begin with 19: are read by several. */
function isGroup({ conversation: { id, conversationType = '', isGroup: told } }: Activity): boolean {
  if (told === true) return true;
  const kind = conversationType.trim().toLowerCase();
  return kind === '' ? told !== false && id.startsWith('19:') : kind !== 'personal';
}

const includesUs = ({ recipient }: Activity, members: Activity['membersAdded']) =>
  (members ?? []).some(({ id }) => id === recipient.id);

/** In a group the fixed refusal comes once on being added (Teams tells it twice) and to every message. */
const speaksToUs = (activity: Activity) =>
  activity.type === 'message' ||
  activity.type === 'invoke' ||
  (activity.type === 'conversationUpdate' && includesUs(activity, activity.membersAdded));
