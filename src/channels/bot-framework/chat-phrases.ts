import type { Guide } from '../../guide/guide.ts';
import type { Said } from '../../words/message.ts';

/** How many of our own messages are gone. */
export type Taken = 'all' | 'some' | 'none';

/** The words that only this channel needs. */
export interface ChatPhrases {
  /** Before the first question in Teams: who may read this, and where to ask privately. */
  notice(language: string, link: string | undefined): Said;
  /** For a conversation that began with words: what this is and what is kept, once the words are answered. */
  about(language: string, door: 'teams' | 'bot-framework'): readonly Said[];
  group(language: string): Said;
  files(language: string): Said;
  /** What leaving took away, and what it cannot. */
  stays(language: string, door: 'teams' | 'bot-framework', taken: Taken): readonly Said[];
  summary(language: string): Said;
  numbered(language: string): Said;
  call(language: string, number: string): Said;
}

export function makeChatPhrases(guide: Guide): ChatPhrases {
  const { frame } = guide;
  return {
    notice: (language, link) =>
      link === undefined
        ? frame(language)('teams/notice-no-link')
        : frame(language)('teams/notice', { link }),
    about: (language, door) => [frame(language)('greeting/guide'), frame(language)(`greeting/kept/${door}`)],
    group: (language) => frame(language)('teams/group'),
    files: (language) => frame(language)('teams/attachment'),
    stays: (language, door, taken) =>
      door === 'teams'
        ? [frame(language)(`teams/exit-${taken}`), frame(language)('teams/exit-kept')]
        : [frame(language)('stays')],
    summary: (language) => frame(language)('teams/summary'),
    numbered: (language) => frame(language)('numbered'),
    call: (language, number) => frame(language)('card/call', { number }),
  };
}
