import type { FrameKey, Guide } from '../../guide/guide.ts';
import type { Said } from '../../words/message.ts';

/** How many of our own messages are gone. */
export type Taken = 'all' | 'some' | 'none';

/** The words that only this channel needs. */
export interface Phrases {
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

export function makePhrases(guide: Guide): Phrases {
  const say = (language: string, key: FrameKey, vars?: Readonly<Record<string, string>>) =>
    guide.phrase(language, `interface:${key}`, vars);
  return {
    notice: (language, link) =>
      link === undefined ? say(language, 'teams/notice-no-link') : say(language, 'teams/notice', { link }),
    about: (language, door) => [say(language, 'greeting/guide'), say(language, `greeting/kept/${door}`)],
    group: (language) => say(language, 'teams/group'),
    files: (language) => say(language, 'teams/attachment'),
    stays: (language, door, taken) =>
      door === 'teams'
        ? [say(language, `teams/exit-${taken}`), say(language, 'teams/exit-kept')]
        : [say(language, 'stays')],
    summary: (language) => say(language, 'teams/summary'),
    numbered: (language) => say(language, 'numbered'),
    call: (language, number) => say(language, 'card/call', { number }),
  };
}
