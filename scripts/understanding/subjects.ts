import { z } from 'zod';
import { checkSchema } from '../../src/content/check-schema.ts';
import { ContentError } from '../../src/content/fault.ts';
import { readOne } from '../../src/content/read-files.ts';
import { SUBJECTS } from '../../src/content/understanding-files.ts';

const subjects = z.strictObject({ harm: z.array(z.string()).min(1) });

/** The subjects about harm, as locales/subjects.yaml lists them. @throws ContentError with every mistake in it */
export function harmSubjects(root = '.'): readonly string[] {
  const { value, faults } = checkSchema(readOne(root, SUBJECTS), subjects);
  if (!value) throw new ContentError(faults);
  return value.harm;
}
