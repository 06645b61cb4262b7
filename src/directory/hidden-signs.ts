/** Signs that a paste brings along and nobody sees, or takes for another. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/u;
const MARKS = /[\u201c-\u201f\u00ab\u00bb\u2018-\u201b\u2032\u2033]/u;

const coded = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function found(
  text: string,
  kinds: readonly (readonly [RegExp, (sign: string) => string])[],
): string | undefined {
  const signs = [...text];
  for (const [index, sign] of signs.entries()) {
    const kind = kinds.find(([form]) => form.test(sign));
    if (kind) return `letter ${index + 1} is ${kind[1](sign)}`;
  }
  return undefined;
}

const INVISIBLE: readonly (readonly [RegExp, (sign: string) => string])[] = [
  [SPACES, (sign) => `no plain space (${coded(sign)}): type a space in its place`],
  [UNSEEN, (sign) => `a sign that nobody sees (${coded(sign)}): take it out, or type it all again`],
];

/** Where words that people read hold a sign that nobody sees; undefined where none do. */
export const unseenIn = (text: string): string | undefined => found(text, INVISIBLE);

/** The same for numbers and addresses of sites, which hold no curly marks and no long dashes either. */
export const hiddenIn = (text: string): string | undefined =>
  found(text, [
    ...INVISIBLE,
    [MARKS, (sign) => `a curly mark (${sign}): take it out, or write a straight one`],
    [DASHES, (sign) => `a dash (${sign}) and no hyphen: type it again`],
  ]);
