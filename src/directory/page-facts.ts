import { z } from 'zod';
import { id } from '../flow/flow-schema.ts';
import { visibleWords } from '../flow/visible-words.ts';

/** What the council page says, one fact each; a test and the desk look where it is said. */
export const pageFacts = z.strictObject({
  facts: z.record(
    z.string().regex(/^F\d\d$/, { error: 'a fact has a name like F01' }),
    z.strictObject({
      /** The organisation whose card says it; anywhere on a screen, where there is none. */
      on: id.optional(),
      /** Words that stand there as they are here; an organisation's id in {{}} is its number. */
      says: z.array(visibleWords).min(1),
    }),
  ),
});

export type PageFacts = z.infer<typeof pageFacts>['facts'];
