import { z } from 'zod';

/** The ways there are to reach somebody. */
export const wayKind = z.enum(['phone', 'chat', 'website', 'in-person', 'text', 'video', 'relay']);
export type WayKind = z.infer<typeof wayKind>;
