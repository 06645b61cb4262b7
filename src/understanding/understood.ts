import type { CommandName } from './understanding-schema.ts';

/** Words that stand on a button: in the screen's language, and in English. */
export interface Printed {
  readonly label: string;
  readonly english?: string;
}

/** What is on the screen while the words are typed. */
export interface Screen {
  /** Full question id, or `outcome`. */
  readonly question: string;
  readonly language: string;
  /** In screen order. */
  readonly answers: readonly (Printed & { readonly id: string })[];
  /** What else can be pressed, in screen order: languages, asides, controls, the exit. */
  readonly controls?: readonly Printed[];
  /** How many of the controls, after the answers, have a number that can be typed. */
  readonly numbered?: number;
}

export type Command =
  | { readonly name: CommandName }
  | { readonly name: 'language'; readonly language: string };

/** What typed words were taken for. It never carries any of the text. */
export interface Understood {
  readonly kind:
    | 'command'
    | 'answer'
    | 'control'
    | 'danger-now'
    | 'self-harm'
    | 'social'
    | 'harmless'
    | 'ask';
  readonly command?: Command;
  /** Id of the answer on the screen that the words clearly choose. */
  readonly answer?: string;
  /** Place among the screen's controls of the one whose words or number this is. */
  readonly control?: number;
  /** Any sign of harm: the safety question is asked again for such words. */
  readonly harm: boolean;
  /** Topic ids, best first, at most three. */
  readonly topics: readonly string[];
  /** A language to offer by its own name. */
  readonly offer?: string;
  /** A code that explains the decision. */
  readonly reason: string;
  /** Codes of every signal met, for the officer's preview. */
  readonly hits: readonly string[];
}
