import type { Door } from '../../guide/guide.ts';
import type { Activity } from './activity.ts';

export const doorOf = ({ channelId }: Activity): Extract<Door, 'teams' | 'bot-framework'> =>
  channelId === 'msteams' ? 'teams' : 'bot-framework';
