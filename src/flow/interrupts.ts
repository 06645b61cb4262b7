import type { WayKind } from './ways.ts';

/** What the code acts on; the words, and what else a screen holds, are content. */
interface Row {
  readonly view: 'emergency' | 'safety-check' | 'self-harm' | 'aside' | 'language';
  /** Who meets it may be in danger: 999 stands first, and carrying on answers what was asked beneath. */
  readonly urgent: boolean;
  /** Answers that content cannot take away or lead elsewhere. Those that lead to help count from a button of any age. */
  readonly answers: Readonly<Record<string, string>>;
  /** A button of every view, or one that content may put beside a view. */
  readonly control?: 'always' | 'aside';
  /** Ways of 999 that this screen is for. */
  readonly ways?: readonly WayKind[];
  /** Where “back” leads, when not to the question beneath. */
  readonly back?: 'emergency';
  /** Put for typed words alone: no answer and no button leads to it. */
  readonly typed?: true;
}

/** The answer that closes what lies over a question. */
export const CARRY_ON = 'carry-on';
const ON = { [CARRY_ON]: CARRY_ON } as const;

/** What can lie over any question without losing the place: the only list of them, in the order of their buttons. */
export const INTERRUPTS = {
  help: { view: 'aside', urgent: false, answers: ON, control: 'always' },
  'who-can-i-ring': { view: 'aside', urgent: false, answers: ON, control: 'always' },
  language: { view: 'language', urgent: false, answers: ON, control: 'always' },
  emergency: {
    view: 'emergency',
    urgent: true,
    answers: { 'cannot-speak': 'emergency.silent', 'deaf-or-bsl': 'emergency.deaf', ...ON },
    control: 'always',
    ways: ['phone'],
  },
  'emergency.silent': {
    view: 'emergency',
    urgent: true,
    answers: { 'deaf-or-bsl': 'emergency.deaf', ...ON },
    ways: ['phone'],
    back: 'emergency',
  },
  'emergency.deaf': {
    view: 'emergency',
    urgent: true,
    answers: { 'cannot-speak': 'emergency.silent', ...ON },
    ways: ['video', 'relay', 'text'],
    back: 'emergency',
  },
  'safety.danger': {
    view: 'safety-check',
    urgent: true,
    answers: { yes: 'emergency', 'hurt-myself': 'self-harm', no: 'carry-on', 'not-sure': 'carry-on' },
    ways: ['phone'],
    typed: true,
  },
  'self-harm': { view: 'self-harm', urgent: true, answers: ON, ways: ['phone'] },
  'device-safety': { view: 'aside', urgent: false, answers: ON, control: 'aside' },
  'under-19': { view: 'aside', urgent: false, answers: ON, control: 'aside' },
} as const satisfies Readonly<Record<string, Row>>;

type Table = typeof INTERRUPTS;
/** The interrupts that have a value in a column. */
export type With<K extends keyof Row, V> = {
  [Id in keyof Table]: Table[Id] extends Readonly<Record<K, V>> ? Id : never;
}[keyof Table];

export type InterruptId = keyof Table;
export type InterruptView = Table[InterruptId]['view'];
/** Interrupts that a conversation can be led to. */
export type Over = Exclude<InterruptId, With<'typed', true>>;

export const isInterrupt = (id: string): id is InterruptId => Object.hasOwn(INTERRUPTS, id);
export const isOver = (id: string): id is Over => isInterrupt(id) && rowOf(id).typed === undefined;
export const rowOf = (id: InterruptId): Row => INTERRUPTS[id];

export const INTERRUPT_IDS: readonly InterruptId[] = Object.keys(INTERRUPTS).filter(isInterrupt);
export const OVERS: readonly Over[] = INTERRUPT_IDS.filter(isOver);
export const VIEWS: readonly InterruptView[] = [...new Set(INTERRUPT_IDS.map((id) => INTERRUPTS[id].view))];

export const isUrgent = (id: string): boolean => isInterrupt(id) && rowOf(id).urgent;
const URGENT_VIEWS: ReadonlySet<string> = new Set(INTERRUPT_IDS.filter(isUrgent).map((id) => rowOf(id).view));
export const isUrgentView = (view: string): boolean => URGENT_VIEWS.has(view);

/** The question of "did you mean": its answers are the subjects that were found, then these. */
export const MEANT = 'meant.topic';

/** Here only the number, the exact wording and a fixed list may answer. */
export const asksAboutDanger = (question: string): boolean =>
  question === DANGER || (isInterrupt(question) && rowOf(question).view === 'safety-check');

/** Situations that screens without a place in a flow show: words that led nowhere, and “did you mean”. */
export const MISS = 'miss';
export const ANYBODY = 'who-can-i-ring';

/** What it ends with: danger is one press away, however calm the typed words read. */
export const BESIDE_TOPICS: Readonly<Record<string, Over>> = {
  danger: 'emergency',
  'hurt-myself': 'self-harm',
};
export const AFTER_TOPICS: readonly string[] = [
  'something-else',
  'who-can-i-ring',
  ...Object.keys(BESIDE_TOPICS),
];
/** The question that everybody meets first. */
export const DANGER = 'start.danger';

/** Where an answer that says danger leads, from a button of any age and whatever is on the screen now. */
export function alwaysLeadsTo(question: string, answer: string): Over | undefined {
  if (question === DANGER) return answer === 'yes' ? 'emergency' : undefined;
  if (question === MEANT) return Object.hasOwn(BESIDE_TOPICS, answer) ? BESIDE_TOPICS[answer] : undefined;
  if (!isInterrupt(question) || !Object.hasOwn(rowOf(question).answers, answer)) return undefined;
  const target = rowOf(question).answers[answer] ?? '';
  return isOver(target) ? target : undefined;
}
