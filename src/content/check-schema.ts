import { z } from 'zod';
import type { ContentFile } from './content-file.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** Every key and kind a schema knows anywhere: what a misspelt key is compared with. */
function keysOf(schema: z.ZodType): Set<string> {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'properties') for (const key of Object.keys(value as object)) keys.add(key);
      if (name === 'propertyNames')
        for (const key of (value as { enum?: string[] }).enum ?? []) keys.add(key);
      // The kinds that a list entry can be of, such as the ways to reach somebody.
      if (name === 'const' && typeof value === 'string') keys.add(value);
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

/** How a value is written, for whoever wrote it another way. */
const FORMS: Readonly<Record<string, string>> = {
  string: 'text: put it in quotation marks',
  record: 'a list of “name: value” lines',
  object: 'a list of “name: value” lines',
  array: 'a list, one line each, or in [square brackets]',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};
/** What to write, where a form alone would tell too little. */
const WRITE: Readonly<Record<string, string>> = {
  display: 'write it like 01632 960001: as people read it, with spaces and no other sign',
  tel: 'write it like "+441632960001", in quotation marks',
  withdrawn: 'write withdrawn: { date: 2026-12-01, reason: it has closed }, with your own day and reason',
  approved: 'write approved: { by: your name, date: 2026-12-01 }, with your own name and the day',
  interrupts:
    'write its view, whom it shows and its answers, such as { view: aside, situation: helplines, answers: { carry-on: carry-on } }',
  source: 'write source: { from: the council page, copied: 2026-12-01 }, with where it is from and the day',
};

/** Without quotation marks +44… is a sum to YAML, and its “+” is gone. */
function asNumber(name: string, input: unknown): string | undefined {
  if (typeof input !== 'number') return undefined;
  const national = /^44(\d{9,10})$/.exec(String(input))?.[1];
  if (name === 'tel') return `write "${national === undefined ? '' : '+'}${input}", in quotation marks`;
  return national === undefined
    ? undefined
    : `people read a number from 0, and without +44: write 0${national}, with its spaces as published`;
}

/** What a line looks like that nobody wrote. */
const LINES: Readonly<Record<string, string>> = {
  reviewBy:
    'add a line at the very end of this file, with no space before it: reviewBy: 2027-06-01, with the day by which you want to look at it again',
  source: `add a line at the very end of this file, with no space before it: ${WRITE['source']?.slice('write '.length)}`,
  layer:
    'add a line at the very end of this file, with no space before it: layer: page when the council page names it, else layer: supplement',
};

/** What to write for what is missing: the line itself, or the whole of which it is a part. */
const missingOf = (path: Issue['path']) => {
  const [own, whole] = [path.at(-1), path.at(-2)].map(String);
  const how = path.length === 1 ? LINES[own ?? ''] : WRITE[whole ?? ''];
  return how === undefined ? '' : `: ${how}`;
};

function nameOf(path: Issue['path']): string {
  const last = path.at(-1) ?? 'this file';
  return typeof last === 'number' ? `${String(path.at(-2) ?? 'entry')}, number ${last + 1}` : String(last);
}

function wordsOf(issue: Issue, known: Set<string>): string {
  const name = nameOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return `“${key}” is not a name that can stand here${didYouMean(key, known)}`;
    }
    case 'invalid_type':
      return issue.input === undefined
        ? `${issue.path.at(-2) === 'interrupts' ? 'the interrupt ' : ''}“${name}” is missing${missingOf(issue.path)}`
        : WRITE[name]
          ? `“${name}”: ${asNumber(name, issue.input) ?? WRITE[name]}`
          : `“${name}” must be ${FORMS[issue.expected] ?? issue.expected}`;
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
      // A key of a form of its own, such as a date, says itself how it is written.
      const form = issue.issues.find((inner) => inner.code !== 'invalid_value');
      if (form) return `“${name}”: ${form.message}`;
      return `“${name}” is not known here${didYouMean(name, values)}`;
    }
    case 'invalid_union': {
      const kind = (issue as { discriminator?: string }).discriminator;
      const given = kind && (issue.input as Record<string, unknown> | undefined)?.[kind];
      if (typeof given === 'string') return `“${given}” is not known here${didYouMean(given, known)}`;
      return `“${name}” is not in a form that is known here`;
    }
    default:
      return `“${name}”: ${issue.message}`;
  }
}

/** For whatever a schema has no words of its own: the library’s would be English of programs. */
function fallback(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'too_small' && issue.origin !== 'number') return 'write at least one here';
  if (issue.code === 'too_small') return `the least is ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'number') return `the most is ${issue.maximum}`;
  return 'this is not in a form that is known here';
}

/** Whether something is only missing because it stands there misspelt: that is one mistake, and told once. */
function follows(issue: Issue, all: readonly Issue[], known: Set<string>): boolean {
  const here = (path: Issue['path']) => JSON.stringify(path);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  if (!missing && issue.code !== 'custom') return false;
  return all.some((other) => {
    if (other.code !== 'unrecognized_keys') return false;
    if (issue.code === 'custom') return here(other.path) === here(issue.path);
    return (
      here(other.path) === here(issue.path.slice(0, -1)) &&
      other.keys.some((key) => didYouMean(key, known).includes(`“${String(issue.path.at(-1))}”`))
    );
  });
}

/** Checks one file against its schema; the value is there only when nothing is wrong. */
export function checkSchema<T>(
  file: ContentFile,
  schema: z.ZodType<T>,
): { value?: T; faults: readonly Fault[] } {
  if (file.faults.length > 0) return { faults: file.faults };
  const result = schema.safeParse(file.value, { reportInput: true, error: fallback });
  if (result.success) return { value: result.data, faults: [] };
  const known = keysOf(schema);
  const issues = result.error.issues.flatMap(closest);
  const faults = issues
    .filter((issue) => !follows(issue, issues, known))
    .map((issue) => ({
      file: file.file,
      ...file.at(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path),
      code: 'form',
      words: wordsOf(issue, known),
    }));
  return { faults };
}
