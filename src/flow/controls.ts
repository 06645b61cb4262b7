import { INTERRUPT_IDS, type InterruptId, rowOf, type With } from './interrupts.ts';

type Always = With<'control', 'always'>;
export type Aside = With<'control', 'aside'>;

/** Controls that open nothing, before those that do. */
const MOVES = ['back', 'restart', 'exit'] as const;
/** Somebody was rung in vain: stands where phones do, and opens "who can I ring now". */
export const BESIDE_PHONES = 'try-another';
/** What may stand beside a view. */
export type Beside = Aside | typeof BESIDE_PHONES;
/** What a control asks for, wherever it is pressed. */
export type Go = (typeof MOVES)[number] | Always | Beside;

const isAlways = (id: InterruptId): id is Always => rowOf(id).control === 'always';
const isAside = (id: InterruptId): id is Aside => rowOf(id).control === 'aside';
const always = INTERRUPT_IDS.filter(isAlways);

/** The buttons that content may put beside a view. */
export const ASIDES: readonly Aside[] = INTERRUPT_IDS.filter(isAside);
/** The buttons of every view; leaving has its own place in the bar. */
export const CONTROLS: readonly Exclude<Go, 'exit'>[] = ['back', 'restart', ...always];
export const GOES: readonly Go[] = [...MOVES, ...always, ...ASIDES, BESIDE_PHONES];
