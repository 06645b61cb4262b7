import { z } from 'zod';

/** Words that people read: something in them can be seen. */
export const visibleWords = z.string().regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'these words are empty');
