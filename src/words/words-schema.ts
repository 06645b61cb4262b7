import { z } from 'zod';
import { visibleWords } from '../flow/visible-words.ts';

/** What a screen can hold besides cards: `quote` and `quotes` are the council page's own words, `law` the law's. */
export const block = z.union([
  z.strictObject({ p: visibleWords }),
  z.strictObject({ quote: visibleWords }),
  z.strictObject({ law: visibleWords }),
  z.strictObject({ heading: visibleWords }),
  z.strictObject({ list: z.array(visibleWords).min(1) }),
  z.strictObject({ quotes: z.array(visibleWords).min(1) }),
  z.strictObject({ steps: z.array(visibleWords).min(1) }),
  z.strictObject({ table: visibleWords }),
]);

export const questionWords = z.strictObject({
  ask: visibleWords,
  hint: visibleWords.optional(),
  /** An answer that is left out says what answers.json says. */
  answers: z.record(z.string(), visibleWords).default({}),
});
/** answers.json: what an answer says, by its id, wherever its question has no other words for it. */
export const answersWords = z.record(z.string(), visibleWords);
/** locales/<language>/<flow>.json, by question. */
export const flowWords = z.record(z.string(), questionWords);

export const screenWords = z.strictObject({
  heading: visibleWords,
  hint: visibleWords.optional(),
  blocks: z.array(block).default([]),
  answers: z.record(z.string(), visibleWords).optional(),
});
/** interrupts.json, situations.json and pages.json, by id. */
export const screensWords = z.record(z.string(), screenWords);

/** A translation may leave any words out: the English is shown. `{}` keeps a block's place, as for the page's own words. */
export const translatedFlow = z.record(
  z.string(),
  questionWords.partial().extend({ answers: z.record(z.string(), visibleWords).default({}) }),
);
export const translatedScreens = z.record(
  z.string(),
  screenWords.partial().extend({ blocks: z.array(z.union([block, z.strictObject({})])).default([]) }),
);

export const organisationWords = z.strictObject({
  for: visibleWords.optional(),
  what: visibleWords.optional(),
  'what-beside': visibleWords.optional(),
  says: z.record(z.string(), visibleWords).optional(),
  ways: z.record(z.string(), visibleWords).optional(),
  told: z.record(z.string(), visibleWords).optional(),
});
/** organisations.json, by organisation. */
export const organisationsWords = z.record(z.string(), organisationWords);

/** notices.json: why a way is down, and what is said for a while; directory/outages.yaml names them. */
export const noticesWords = z.strictObject({
  why: z.record(z.string(), visibleWords).default({}),
  local: z.record(z.string(), visibleWords).default({}),
});

type Tree = string | { [key: string]: Tree };
/** interface.json: words of the frame around every screen; any depth, strings at the ends. */
export const tree: z.ZodType<Tree> = z.lazy(() => z.union([visibleWords, z.record(z.string(), tree)]));

/** locales/<language>/language.json: what the language is, and who has looked at the translation. */
export const languageMeta = z.strictObject({
  /** The language's own name, as its speakers write it. */
  name: visibleWords,
  english: visibleWords,
  dir: z.enum(['ltr', 'rtl']),
  /** How to address people: register and gender, for whoever edits the words. */
  register: z.string().optional(),
  /** Whoever has read the whole translation. Absent: it is shown with a notice. */
  checked: z.strictObject({ by: visibleWords, date: z.iso.date() }).optional(),
  /** Whoever has signed the safety words. Absent: their English is shown beneath them. */
  signed: z.strictObject({ by: visibleWords, date: z.iso.date() }).optional(),
});

/** The files whose words have the same form in every language; beside them stand screens, and a file a flow. */
export const SAME_FORM = {
  answers: answersWords,
  interface: z.record(z.string(), tree),
  organisations: organisationsWords,
  notices: noticesWords,
};
type SameForm = { readonly [name in keyof typeof SAME_FORM]?: z.infer<(typeof SAME_FORM)[name]> };

/** One language's words by namespace (a file's name), as nested objects with strings at the ends. */
export type WordsFiles = SameForm & Readonly<Record<string, object>>;
export type BlockWords = z.infer<typeof block>;
export type LanguageMeta = z.infer<typeof languageMeta>;
