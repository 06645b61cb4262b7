import type { Go } from '../conversation/view.ts';
import type { Said } from './message.ts';

/** Each control has words on its button; leaving has its own in the bar. */
type OnButtons = Readonly<Record<`controls/${Exclude<Go, 'exit'>}`, readonly string[]>>;

/** What any words may name: numbers of the directory, and the word that is typed to leave. */
export const ALWAYS = ['emergency', 'helpline', 'relay', 'leave'] as const;

/**
 * Words of the frame around every screen, in interface.json: each key that the code says, with the placeholders that its
 * words must hold. Words that leave one out would say “Open now, until” and no more.
 */
export const FRAME = {
  title: [],
  'greeting/guide': [],
  'greeting/history': [],
  'greeting/leave': ['leave'],
  'greeting/kept/web': [],
  'greeting/kept/direct-line': [],
  'greeting/kept/bot-framework': [],
  'greeting/kept/teams': [],
  'greeting/kept/terminal': [],
  'bar/exit': [],
  'bar/leave': [],
  'bar/emergency': ['emergency'],
  'bar/helpline': ['helpline'],
  'bar/emergency-down': ['emergency', 'number'],
  'bar/helpline-down': ['helpline', 'number'],
  'controls/back': [],
  'controls/restart': [],
  'controls/help': [],
  'controls/who-can-i-ring': [],
  'controls/language': [],
  'controls/emergency': ['emergency'],
  'controls/device-safety': [],
  'controls/under-19': [],
  'controls/try-another': [],
  'contacts/heading': [],
  'contacts/heading-urgent': [],
  'contacts/as-of': ['time'],
  'contacts/refine': [],
  'contacts/say-first': [],
  'contacts/interpreter': ['language'],
  'told/ages': ['what'],
  'told/languages': ['what'],
  'told/step-free': ['what'],
  'told/bring': ['what'],
  'told/call': ['what'],
  'ways/phone': [],
  'ways/chat': [],
  'ways/website': [],
  'ways/in-person': [],
  'ways/text': [],
  'ways/video': [],
  'ways/relay': [],
  'ways/out-of-hours': [],
  'ways/free': [],
  'hours/always': [],
  'hours/open': ['time'],
  'hours/opens': ['when'],
  'hours/closed': [],
  'hours/unknown': [],
  'hours/holiday': [],
  'hours/unlisted': [],
  'hours/down': ['until'],
  'hours/shut': ['until'],
  'when/today': ['time'],
  'when/tomorrow': ['time'],
  'when/day': ['day', 'time'],
  'when/date': ['date', 'day', 'time'],
  'time/midday': [],
  'time/midnight': [],
  'time/on-day': ['day', 'time'],
  'marks/check-area': [],
  'marks/for-men': [],
  'marks/other-area': [],
  'marks/out-of-date': [],
  'marks/use-instead-way': ['value', 'way'],
  'marks/use-instead-helpline': ['helpline', 'name'],
  'marks/use-other': ['name', 'value', 'way'],
  'source/page': ['date'],
  'source/supplement': ['date', 'source'],
  'source/checked': ['date'],
  'notices/not-an-answer': [],
  'notices/old-button': [],
  'notices/no-such-way': [],
  'notices/no-such-way-in-person': [],
  'notices/say-it-another-way': [],
  'notices/words-read': [],
  'notices/words-read-again': [],
  'notices/answer-first': [],
  'notices/try-another': [],
  'notices/questions-changed': [],
  'notices/started-again': [],
  'notices/offer-language': ['language'],
  'notices/not-kept': [],
  unchecked: [],
  numbered: [],
  stays: [],
  'card/call': ['number'],
  'teams/notice': ['link'],
  'teams/notice-no-link': [],
  'teams/group': ['emergency'],
  'teams/attachment': [],
  'teams/exit-all': [],
  'teams/exit-some': [],
  'teams/exit-none': [],
  'teams/exit-kept': [],
  'teams/summary': [],
  'errors/sorry': [],
  'errors/not-found': [],
  'errors/slow': [],
  'errors/offline': [],
  'say/label': [],
  'say/button': [],
  'say/no-script': [],
  'exit/two': [],
  'exit/one': [],
  'exit/expired': [],
  'embed/open': [],
  'embed/alone': [],
  'footer/privacy': [],
  'footer/accessibility': [],
  'footer/safety': [],
} as const satisfies OnButtons & Readonly<Record<string, readonly string[]>>;

export type FrameKey = keyof typeof FRAME;

type DoorOf<K> = K extends `greeting/kept/${infer Name}` ? Name : never;
/** Which door is talking: it changes what the greeting says is kept, and nothing about who is shown. */
export type Door = DoorOf<FrameKey>;

/** What whoever says a key must fill in: its placeholders without those that are always known. */
type Needed<K extends FrameKey> = Exclude<(typeof FRAME)[K][number], (typeof ALWAYS)[number]>;
export type FrameVars<K extends FrameKey> = [Needed<K>] extends [never]
  ? []
  : [vars: Readonly<Record<Needed<K>, string | Said>>];

/** A key that is said as it stands: nothing is to be filled in. */
export type FixedKey = { [K in FrameKey]: [Needed<K>] extends [never] ? K : never }[FrameKey];

/** Says the words of the frame in one language: a misspelt key, a placeholder missing or too many do not compile. */
export type SayFrame = <K extends FrameKey>(key: K, ...vars: FrameVars<K>) => Said;

/**
 * A key of the other locales, `file:path/to/words`: content, whose mistakes the checks look for. Words of the frame are
 * said by `frame`; only the tables of interface.json are named by their content.
 */
export type WordsKey<K extends string> = K extends `interface:${infer Frame}`
  ? Frame extends `tables/${string}`
    ? K
    : never
  : K;
