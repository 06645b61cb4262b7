import { z } from 'zod';
import { didYouMean } from '../flow/did-you-mean.ts';
import type { ContentFile } from './document.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Every key a schema knows anywhere: what a misspelt key is compared with. */
function keysOf(schema: z.ZodType): Set<string> {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'properties') for (const key of Object.keys(value as object)) keys.add(key);
      if (name === 'propertyNames')
        for (const key of (value as { enum?: string[] }).enum ?? []) keys.add(key);
      visit(value);
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return keys;
}

/** A union reports every branch; the branch that got furthest is the one that was meant. */
function closest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const depth = (issues: Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const branches = issue.errors as Issue[][];
  const best = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
  return best.flatMap((inner) => closest({ ...inner, path: [...issue.path, ...inner.path] }));
}

function messageOf(issue: Issue, known: Set<string>): string {
  const name = String(issue.path.at(-1) ?? 'this file');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return `unknown key “${key}”${didYouMean(key, known)}`;
    }
    case 'invalid_type':
      return issue.input === undefined
        ? `“${name}” is missing`
        : `“${name}” must be ${issue.expected === 'record' ? 'a list of “name: value” lines' : `a ${issue.expected}`}`;
    case 'invalid_value': {
      const given = typeof issue.input === 'string' ? issue.input : undefined;
      const choices = issue.values.map(String);
      if (given === undefined) return `“${name}” must be one of: ${choices.join(', ')}`;
      return `“${given}” is not known here${didYouMean(given, choices) || ` (use one of: ${choices.join(', ')})`}`;
    }
    case 'invalid_key': {
      const values = issue.issues.flatMap((inner) =>
        inner.code === 'invalid_value' ? inner.values.map(String) : [],
      );
      return `“${name}” is not known here${didYouMean(name, values)}`;
    }
    case 'invalid_union':
      return `“${name}” is not in a form that is known here`;
    default:
      return `“${name}”: ${issue.message}`;
  }
}

/** Checks one file against its schema; the value is there only when nothing is wrong. */
export function checkSchema<T>(
  file: ContentFile,
  schema: z.ZodType<T>,
): { value?: T; problems: readonly Problem[] } {
  if (file.problems.length > 0) return { problems: file.problems };
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const known = keysOf(schema);
  const problems = result.error.issues.flatMap(closest).map((issue) => ({
    file: file.file,
    ...file.at(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
    message: messageOf(issue, known),
  }));
  return { problems };
}
