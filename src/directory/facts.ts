import { z } from 'zod';
import { id } from '../flow/flow-schema.ts';
import { display, site } from './forms.ts';

/** Numbers and addresses of sites typed a second time, so that a wrong digit is seen; by organisation, in its order. */
export const facts = z.strictObject({
  numbers: z.record(id, z.array(display).min(1)).default({}),
  websites: z.record(id, z.array(site).min(1)).default({}),
  /** Numbers that nobody may be shown until somebody has confirmed them. */
  'not-confirmed': z.array(display).default([]),
});

export type Facts = z.infer<typeof facts>;
