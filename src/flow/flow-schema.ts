import { z } from 'zod';
import { ASIDES } from './controls.ts';
import { INTERRUPT_IDS, OVERS, VIEWS } from './interrupts.ts';
import { wayKind } from './ways.ts';

/** Ids are lower-case words joined by hyphens; other programs name them, so they never change. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/**
 * Where an answer leads: a question of the same flow (`area`), another flow (`/stalking`),
 * an interrupt (`!emergency`), or `end`.
 */
const target = z
  .string()
  .regex(
    /^(!|\/)?[a-z0-9]+(-[a-z0-9]+)*$/,
    'an answer leads to a question, /another-flow, !emergency or end',
  );

const written = z.strictObject({
  answers: z
    .record(id, target)
    .refine((answers) => Object.keys(answers).length > 0, 'a question needs answers')
    .optional(),
  /** In place of the answers, for a question that asks for the area: every area and “skip” lead there. */
  // biome-ignore lint/suspicious/noThenProperty: a line of a file, which nobody awaits.
  then: target.optional(),
  /** What passing the question over counts as when the contacts are chosen. Absent: as not answered. */
  'if-skipped': id.optional(),
  /** The answer is an area, or a way of getting in touch: it filters and orders the contacts. */
  asks: z.enum(['area', 'contact']).optional(),
  /** Its answers are subjects: typed words can lead to each, by “did you mean”. Those of start.need always are. */
  subjects: z.boolean().default(false),
  /** The answer for somebody who writes as a child. */
  child: id.optional(),
});

export const question = written.superRefine(({ answers, then, asks }, { addIssue }) => {
  const fault = (message: string, path: string[] = []) => addIssue({ code: 'custom', path, message });
  if (answers === undefined && then === undefined) fault('“answers” is missing');
  if (then === undefined) return;
  if (asks !== 'area')
    fault('only a question with “asks: area” can say “then” in place of its answers', ['then']);
  else if (answers !== undefined) fault('say “answers” or “then”, not both', ['then']);
});

/** What a situation can mark an organisation with. */
export const listedMark = z.enum(['for-men', 'other-area']);

/** A button that may stand beside a view. */
const aside = z.enum(ASIDES);

/** One organisation of a situation, plain or with what this situation adds to its card. */
const listed = z.union([
  id,
  z.strictObject({
    id,
    mark: listedMark.optional(),
    /** Key of a line in locales/<language>/organisations.json that stands before "what it does". */
    says: id.optional(),
    /** Show only these ways, in this order. Absent: every way that is not `special`. */
    ways: z.array(wayKind).min(1).optional(),
  }),
]);

/** Who is shown: an ordered list of organisations and the rules that apply to it. */
export const situation = z.strictObject({
  contacts: z.array(listed).min(1, 'a situation needs at least one organisation'),
  /** Whoever meets it may be in danger: the phone of 999 cannot be taken out. */
  'shows-999': z.boolean().default(false),
  /** Drop organisations whose stated area leaves the person out. */
  'by-area': z.boolean().default(false),
  /** Add the 24-hour helpline when missing. */
  helpline: z.boolean().default(false),
  /** Stays last, whatever way of getting in touch was chosen. */
  last: id.optional(),
  asides: z.array(aside).default([]),
});

/** First rule that holds wins; the last has no `if`. Answers are those of the same flow. */
export const rule = z.strictObject({
  if: z.record(id, z.union([id, z.array(id).min(1)])).optional(),
  situation: id,
});

export const flow = z.strictObject({
  begins: id,
  /** Organisations that no view of this flow, nor an interrupt opened from it, may hold. */
  'never-shows': z.array(id),
  /** Asides offered beside the first question. */
  asides: z.array(aside).default([]),
  questions: z.record(id, question),
  shows: z.array(rule).min(1),
  situations: z.record(id, situation).default({}),
});

/** An interrupt's own small question. Its answers lead to another interrupt or back to the place (`carry-on`). */
export const interrupt = z.strictObject({
  view: z.enum(VIEWS),
  answers: z.record(id, z.enum([...OVERS, 'carry-on'])),
  situation: id.optional(),
});

export const interrupts = z.strictObject({
  interrupts: z.record(z.enum(INTERRUPT_IDS), interrupt),
  situations: z.record(id, situation),
});

export type WrittenQuestion = z.infer<typeof question>;
/** A question with its answers, however they were written. */
export type Question = Omit<WrittenQuestion, 'answers'> & {
  readonly answers: Readonly<Record<string, string>>;
};
/** Its id is its file's name. */
export type Flow = Omit<z.infer<typeof flow>, 'questions'> & {
  readonly id: string;
  readonly questions: Readonly<Record<string, Question>>;
};
export type Situation = z.infer<typeof situation>;
export type Interrupt = z.infer<typeof interrupt>;
export type ListedMark = z.infer<typeof listedMark>;
/** All flows by id, and the interrupts: what the statechart is compiled from. */
export interface Flows {
  readonly flows: Readonly<Record<string, Flow>>;
  readonly interrupts: Readonly<Record<string, Interrupt>>;
  readonly situations: Readonly<Record<string, Situation>>;
}
