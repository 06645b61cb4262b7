import { z } from 'zod';
import { id } from '../flow/flow-schema.ts';
import { wayKind } from '../flow/ways.ts';
import { display, moment } from './forms.ts';

/** A way of an organisation, by its kind; by its number too where it has several of that kind and one is meant. */
const reached = z.strictObject({ organisation: id, way: wayKind, number: display.optional() });

/** In London time; a day alone is meant from its beginning, or to its end. */
const dated = { from: moment, until: moment };

export const outage = z.strictObject({
  ...reached.shape,
  ...dated,
  /** Key under `why` in locales/<language>/notices.json. */
  why: id,
  /** What to use in its place; absent: another way of the same organisation that is open, else the 24-hour helpline. */
  instead: reached.optional(),
});

/** One line above what is on the screen, for a while. */
export const notice = z.strictObject({
  /** Key under `local` in locales/<language>/notices.json. */
  says: id,
  ...dated,
  /** A flow or a situation; absent: everywhere but on screens for danger. */
  topic: id.optional(),
});

/** A key with nothing beneath it holds nothing. */
const list = <T extends z.ZodType>(one: T) =>
  z
    .array(one)
    .nullish()
    .transform((all) => all ?? []);

export const outages = z.strictObject({ outages: list(outage), notices: list(notice) });

export type Reached = z.infer<typeof reached>;
export type Outage = z.infer<typeof outage>;
export type Notice = z.infer<typeof notice>;
export interface Outages {
  readonly outages: readonly Outage[];
  readonly notices: readonly Notice[];
}
