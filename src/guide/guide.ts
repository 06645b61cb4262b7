import type { Conversation } from '../conversation/conversation.ts';
import type { Input } from '../conversation/input.ts';
import type { NoticeId } from '../conversation/view.ts';
import type { Answered } from '../flow/walker.ts';
import type { Numbers } from '../words/bar-numbers.ts';
import type { Door, FixedKey, SayFrame, WordsKey } from '../words/frame.ts';
import type { Block, Message, Said } from '../words/message.ts';

export type { Door, FixedKey };

export interface Turned {
  readonly conversation: Conversation;
  readonly message: Message;
  /** The person left: whatever was kept must go. */
  readonly left: boolean;
}

/** What a turn takes from its channel. */
interface At {
  readonly now: Date;
  readonly door: Door;
  /** What happened before this turn is said first; whoever leaves hears no more of it. */
  readonly notice?: NoticeId | undefined;
}

interface Page {
  readonly heading: Said;
  readonly body: readonly Block[];
}

/** The whole product behind one port: channels carry inputs in and messages out. */
export interface Guide {
  /** Steps that make ready what only typed words need, so that nobody waits for it. Between two of them others are answered. */
  readonly warmings: readonly (() => void)[];
  readonly languages: readonly string[];
  /** The two numbers of the bar, from directory/, as they are when nothing is down. */
  readonly numbers: Numbers;
  /** The bar as it stands at an instant, or when nothing is down: for pages outside the conversation. */
  bar(language: string, now?: Date): Required<Message['bar']>;
  /** Says the words of the frame: `guide.frame('en')('card/call', { number })`. */
  frame(language: string): SayFrame;
  /** Says a key of the other locales (`situations:relay/heading`), in English marked as English when it is missing. */
  phrase<K extends string>(
    language: string,
    key: K & WordsKey<K>,
    vars?: Readonly<Record<string, string>>,
  ): Said;
  /** A page outside the conversation, from pages.json. */
  page(language: string, id: string): Page;
  /** An answer as a button shows it; undefined when there is no such answer. */
  label(language: string, question: string, answer: string): Said | undefined;
  /** Every answer that there is, for whoever writes conversations down. */
  readonly answers: readonly Answered[];
  /** A fresh conversation; an unknown language becomes English. */
  begin(language?: string): Conversation;
  turn(conversation: Conversation, input: Input, at: At): Turned;
}
