import type { Go, NoticeId, ViewName } from '../conversation/view.ts';
import type { Told } from '../directory/directory-schema.ts';
import type { Mark } from '../directory/shown.ts';
import type { Beside } from '../flow/controls.ts';
import type { WayKind } from '../flow/ways.ts';

/** One string a person reads. `lang` and `dir` tell when it fell back to English. */
export interface Said {
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Shown beneath `text`: the English of safety words that nobody has signed in this language yet. */
  readonly english?: string;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly said: Said }
  /** The council page's own words. */
  | { readonly kind: 'quote'; readonly said: Said }
  | { readonly kind: 'heading'; readonly said: Said }
  | { readonly kind: 'list'; readonly items: readonly Said[] }
  | { readonly kind: 'steps'; readonly items: readonly Said[] }
  | {
      readonly kind: 'table';
      readonly caption: Said;
      readonly head: readonly Said[];
      readonly rows: readonly (readonly Said[])[];
    };

export interface WayLine {
  readonly way: WayKind;
  /** What this way is, e.g. "Phone", "Live chat", "Out of hours". */
  readonly label: Said;
  /** The number as displayed, https://…, or the address. */
  readonly value: string;
  /** What a phone dials, for phone and text ways. */
  readonly tel?: string;
  /** tel:, sms: or https: target; absent for a relay number and an address. */
  readonly href?: string;
  readonly state: 'open' | 'closed' | 'unknown';
  /** ISO 8601 with London's offset. */
  readonly opens?: string;
  readonly closes?: string;
  /** "Open now, until midday". Absent for a website. */
  readonly hours?: Said;
  /** "Free to call", only where the source says so. */
  readonly cost?: Said;
  readonly note?: Said;
  /** It is down for a while: why, and what to use in its place. Then `hours` says until when. */
  readonly down?: {
    readonly why: Said;
    readonly instead?: { readonly said: Said; readonly value: string; readonly href?: string };
  };
}

/** Ages, languages, what to bring. */
export interface ToldLine {
  readonly id: Told;
  readonly said: Said;
  /** Where it is from, when the card itself is from elsewhere. */
  readonly from?: Said;
}

export interface Card {
  readonly id: string;
  /** A name is never translated. */
  readonly name: Said;
  readonly for?: Said;
  readonly what?: Said;
  /** Each with a source of its own. */
  readonly told: readonly ToldLine[];
  readonly marks: readonly { readonly id: Mark; readonly said: Said }[];
  readonly source: {
    readonly layer: 'page' | 'supplement';
    readonly copied: string;
    readonly checked?: string;
    readonly said: Said;
  };
  readonly ways: readonly WayLine[];
}

export interface AnswerButton {
  /** `<question>:<answer>`, as a web button's value; answer ids alone are in `id`. */
  readonly value: string;
  readonly id: string;
  readonly label: Said;
}

/** Everything on the screen. The same for every channel, in the order that `sectionsOf` tells. */
export interface Message {
  readonly view: ViewName;
  readonly question?: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly greeting: readonly Said[];
  /** `local` is what a council says for a while; the others follow from what was done. */
  readonly notices: readonly {
    readonly id: NoticeId | 'local';
    readonly said: Said;
    readonly language?: string;
  }[];
  readonly heading: Said;
  readonly hint?: Said;
  readonly body: readonly Block[];
  readonly answers: readonly AnswerButton[];
  /** Heading over the contact cards, e.g. "Who can help"; absent with no cards. */
  readonly contactsHeading?: Said;
  /** Where a phone is shown and the view is not in English: the English words to say first, beneath their meaning. */
  readonly sayFirst?: Said;
  readonly contacts: readonly Card[];
  /** "Times are as of 3pm, Friday 25 December." Present with cards. */
  readonly asOf?: Said;
  /** Asides offered here (device-safety, under-19, try-another). */
  readonly asides: readonly { readonly go: Beside; readonly label: Said }[];
  /** back, restart, help, who-can-i-ring, language, emergency: in every view but goodbye. */
  readonly controls: readonly { readonly go: Go; readonly label: Said }[];
  /** Every enabled language by its own name. */
  readonly languages: readonly { readonly id: string; readonly name: string; readonly dir: 'ltr' | 'rtl' }[];
  /** Says that this translation has not been checked; in the language and in English. */
  readonly unchecked?: readonly Said[];
  readonly bar: {
    readonly exit: Said;
    readonly emergency: {
      readonly label: Said;
      readonly name: string;
      readonly display: string;
      readonly tel: string;
    };
    /** Absent in the goodbye alone, which holds 999 and no other number. */
    readonly helpline?: {
      readonly label: Said;
      readonly name: string;
      readonly display: string;
      readonly tel: string;
    };
  };
  /** All of the above as plain text, bar included; goodbye holds 999 alone. */
  readonly text: string;
}
