import { z } from 'zod';
import type { Input } from '../../conversation/input.ts';
import { GOES, type Go } from '../../conversation/view.ts';
import { INFORMATION, type Information } from '../../words/information.ts';

/** Longest typed text that is read. The field takes one more, so that a longer text is known to be longer. */
export const LONGEST_TEXT = 2000;

const fields = z.object({
  state: z.string().max(8_200).optional().catch(undefined),
  answer: z
    .string()
    .max(100)
    .regex(/^[a-z0-9.-]+:[a-z0-9-]+$/)
    .optional()
    .catch(undefined),
  go: z.enum(GOES).optional().catch(undefined),
  language: z.string().max(20).optional().catch(undefined),
  say: z.string().optional().catch(undefined),
  page: z.enum(INFORMATION).optional().catch(undefined),
});

export interface PostedForm {
  readonly state: string | undefined;
  readonly input: Input;
  /** A page outside the conversation, to be shown in its place. */
  readonly page?: Information | undefined;
}

/** Form fields → what the person did. A field that makes no sense counts as not sent: the view is shown again. */
export function readForm(body: unknown): PostedForm {
  const read = fields.safeParse(body);
  if (!read.success) return { state: undefined, input: { kind: 'look' } };
  const { state, answer, go, language, say, page } = read.data;
  return { state, input: inputOf(answer, go, language, say), page };
}

function inputOf(answer?: string, go?: Go, language?: string, say?: string): Input {
  if (answer !== undefined) {
    const [question = '', given = ''] = answer.split(':');
    return { kind: 'answer', question, answer: given };
  }
  if (go !== undefined) return { kind: 'go', to: go };
  if (language !== undefined) return { kind: 'language', language };
  if (say !== undefined && say.trim() !== '') return { kind: 'say', text: say.slice(0, LONGEST_TEXT + 1) };
  return { kind: 'look' };
}
