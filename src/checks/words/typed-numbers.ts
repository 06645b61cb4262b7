import { plainDigits } from '../../understanding/normalise.ts';

/** As many digits in a row are a phone number, not a date or a sum of money. */
const PHONE_LENGTH = 7;
/** Marks that turn lines round or join letters: invisible, and no part of a number. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** Digits with what people write between them: spaces, hyphens, dots, brackets, strokes. */
const RUN = /\d(?:[\s\p{Pd}.·•_()[\]/\\]*\d)*/gu;

/** Dates, years, times of day and the page's references look like numbers, and are none. */
const NONE = [
  /^\d{1,2}[./\p{Pd}]\d{1,2}[./\p{Pd}](19|20)\d\d$/u,
  /^(19|20)\d\d[./\p{Pd}]\d{1,2}[./\p{Pd}]\d{1,2}$/u,
  /^(19|20)\d\d(\s*[/\p{Pd}]\s*\d{2,4})?$/u,
  /^\d{1,2}\.\d\d\s*\p{Pd}\s*\d{1,2}\.\d\d$/u,
];

/** The number that is typed in a text, as digits; undefined when there is none. `known`: numbers of the directory. */
export function typedNumber(text: string, known: readonly string[]): string | undefined {
  const inPlainDigits = plainDigits(text).replace(INVISIBLE, '');
  for (const [run] of inPlainDigits.matchAll(RUN)) {
    if (NONE.some((form) => form.test(run))) continue;
    const parts = run.match(/\d+/g) ?? [];
    const whole = parts.join('');
    if (known.includes(whole) && means(parts, whole)) return whole;
    if (whole.length >= PHONE_LENGTH) return whole;
    const part = inside(parts, known);
    if (part !== undefined) return part;
  }
  return undefined;
}

/** "10 1" is not 101; "1 0 1" is. */
const means = (parts: readonly string[], number: string) =>
  parts.length === 1 || number.length > 3 || parts.every((part) => part.length === 1);

/** A number of the directory among other digits: "2 or 999/101". */
function inside(parts: readonly string[], known: readonly string[]): string | undefined {
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= parts.length; to++) {
      const some = parts.slice(from, to);
      if (known.includes(some.join('')) && means(some, some.join(''))) return some.join('');
    }
  }
  return undefined;
}
