import { z } from 'zod';

export const understandingWords = z.strictObject({ commands: z.record(z.string(), z.array(z.string())) });
export type UnderstandingWords = z.infer<typeof understandingWords>;
