import { z } from 'zod';
import { id } from '../flow/flow-schema.ts';
import { date, display, site, span, tel, text } from './forms.ts';
import type { Outages } from './outages.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
const weekday = z.enum(WEEKDAYS);
const spans = z.union([span, z.array(span).min(1)]);

/** `always` (24 hours), or spans by weekday in London time. No hours at all means: not known. */
export const hours = z.union([
  z.literal('always'),
  z.partialRecord(weekday, spans).refine((week) => Object.keys(week).length > 0, 'name at least one day'),
]);

/** Dated changes to the usual hours: a span, or `closed`. */
export const exceptions = z.record(date, z.union([z.literal('closed'), spans]));

const source = z.strictObject({ from: text(3), copied: date });
const approved = z.strictObject({ by: text(2), date });

const common = {
  hours: hours.optional(),
  exceptions: exceptions.optional(),
  /** Only where the source says so. */
  free: z.boolean().optional(),
  /** Key under the organisation's `ways` in locales/<language>/organisations.json: a line beside this way. */
  says: id.optional(),
  /** Shown only where a situation asks for this way by name. */
  special: z.boolean().optional(),
  /** A way that the organisation's own source does not give; shown only with an approval and its date. */
  supplement: z.strictObject({ source, approved: approved.optional() }).optional(),
};
export const way = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('phone'), display, tel, outOfHours: z.boolean().optional(), ...common }),
  z.strictObject({ way: z.literal('text'), display, tel, ...common }),
  z.strictObject({ way: z.literal('relay'), display, ...common }),
  z.strictObject({ way: z.literal('website'), website: site, ...common }),
  z.strictObject({ way: z.literal('chat'), website: site, ...common }),
  z.strictObject({ way: z.literal('video'), website: site, ...common }),
  z.strictObject({ way: z.literal('in-person'), address: text(5), ...common }),
]);

/** Further lines of a card, in its order: nothing is told that no source says. */
export const TOLD = ['ages', 'languages', 'step-free', 'bring', 'call'] as const;
export type Told = (typeof TOLD)[number];

/** `everywhere`, a group of areas such as a county, or named areas; absent when the source does not say. */
const area = z.union([id, z.array(id).min(1)]);

export const LIFELINES = ['emergency', 'helpline'] as const;
/**
 * `emergency` and `helpline` are one each, and stand on every screen; who helps in a `crisis` stands beside them where
 * the guide asks whether anyone is in danger.
 */
const lifeline = z.enum([...LIFELINES, 'crisis']);

export const organisation = z.strictObject({
  name: text(2),
  /** page: what the council page says, nothing added. supplement: what it leaves out. */
  layer: z.enum(['page', 'supplement']),
  area: area.optional(),
  ways: z.array(way).min(1, 'an organisation needs at least one way to reach it'),
  /** true: its source says that men may use it; false: that it is for women alone. Absent where it says neither. */
  forMen: z.boolean().optional(),
  /** any: its source says that every age may use it; told: its card says which (`for`, or `ages` under `told`). */
  forAges: z.enum(['any', 'told']).optional(),
  /** Where each further line of its card is from; its words stand under `told` in locales/<language>/organisations.json. */
  told: z.partialRecord(z.enum(TOLD), source).optional(),
  source,
  /** The day an officer confirmed the entry with the service itself. Absent in new content. */
  checked: date.optional(),
  reviewBy: date,
  /** Supplements only: shown only with an approval and its date. */
  approved: approved.optional(),
  /** Hides the organisation everywhere. */
  withdrawn: z.strictObject({ date, reason: text(3) }).optional(),
  /** Whose number anybody in danger rings, at any hour: how to reach it is said in every language. */
  lifeline: lifeline.optional(),
  /** When this organisation is in the same view, the line `what-beside` replaces `what`. */
  beside: id.optional(),
});

export const bankHolidays = z.strictObject({
  region: id,
  /** How many a year has at least, counted with their substitute days: a list that has fewer leaves one out. */
  'a-year': z.int().min(1).max(30),
  source: text(3),
  /** Last day the list speaks for; after it nobody knows which days are holidays. */
  until: date,
  dates: z.array(date).min(1),
});

/** `areas` are the answers to "where do you live"; `groups` names some of them together, such as those of a county. */
export const areas = z.strictObject({
  areas: z.array(id).min(1),
  groups: z.record(id, z.array(id).min(1)).default({}),
});

/** Web pages that any words may name, by the placeholder that stands for each. */
export const links = z.strictObject({
  links: z.record(z.string().regex(/^[a-z][A-Za-z]*$/, 'a link is named in letters, like councilPage'), site),
});

export const outcomesTable = z.strictObject({
  columns: z.array(id).min(1),
  rows: z.array(z.array(z.string())).min(1),
  source,
});

export type Hours = z.infer<typeof hours>;
export type Exceptions = z.infer<typeof exceptions>;
export type Way = z.infer<typeof way>;
/** Its id is its file's name. */
export type Organisation = z.infer<typeof organisation> & { readonly id: string };
export type BankHolidays = z.infer<typeof bankHolidays>;
export type Areas = z.infer<typeof areas>;
/** Its id is its file's name. */
export type OutcomesTable = z.infer<typeof outcomesTable> & { readonly id: string };
/** Ids of the organisations whose numbers are never far; empty where there is none, and then nothing starts. */
export interface Lifelines {
  readonly emergency: string;
  readonly helpline: string;
  readonly crisis: readonly string[];
}

export interface Directory {
  readonly organisations: Readonly<Record<string, Organisation>>;
  readonly lifelines: Lifelines;
  readonly holidays: BankHolidays;
  readonly areas: Areas;
  readonly tables: Readonly<Record<string, OutcomesTable>>;
  /** Addresses of web pages, by placeholder. */
  readonly links: Readonly<Record<string, string>>;
  /** What is down for a while, and what is to be said for a while. */
  readonly outages: Outages;
}
