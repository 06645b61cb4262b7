import { z } from 'zod';
import { id } from '../flow/flow-schema.ts';
import { display, site, text } from './forms.ts';

/** Numbers and addresses of sites typed a second time, so that a wrong digit is seen; by organisation, in its order. */
export const facts = z.strictObject({
  numbers: z.record(id, z.array(display).min(1)).default({}),
  websites: z.record(id, z.array(site).min(1)).default({}),
  addresses: z.record(id, z.array(text(5)).min(1)).default({}),
  /** Numbers that nobody may be shown until somebody has confirmed them. */
  'not-confirmed': z.array(display).default([]),
  /** Parts of any file of flows/ and directory/, in its own form: what stands here stands there too. */
  held: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  /** Every figure in English words stands in one of these. */
  figures: z.array(z.string().min(1)).default([]),
});

export type Facts = z.infer<typeof facts>;
