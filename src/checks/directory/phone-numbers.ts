/** Short numbers that are dialled as they are; everything else is +44 and the number without its first 0. */
const SHORT = /^(999|112|101|105|111|119|116\d{3})$/;

/** What a phone must dial for a number printed like this; undefined when no such number exists in the UK. */
export function telOf(display: string): string | undefined {
  const digits = display.replaceAll(' ', '');
  if (SHORT.test(digits)) return digits;
  // Numbers have ten or eleven digits, but for a few old freephone ones such as 0800 1111.
  return /^(0[1-9]\d{8,9}|0800\d{4})$/.test(digits) ? `+44${digits.slice(1)}` : undefined;
}

/**
 * What people read of what a phone dials; undefined when that is no number either.
 * @param known numbers as they are printed: one of them tells where its spaces are
 */
export function displayOf(tel: string, known: readonly string[]): string | undefined {
  const plain = tel.replace(/^\+44/, '0');
  return known.find((display) => telOf(display) === tel) ?? (telOf(plain) === tel ? plain : undefined);
}

const digitsIn = (display: string) => display.replaceAll(' ', '').length;

/** A UK number begins with 0 and has eleven digits, or is a short code. */
export function countedDisplay(display: string): string {
  if (!display.startsWith('0')) return ': it begins with 0, or is a short code such as 101';
  const off = digitsIn(display) - 11;
  if (off === 0) return '';
  return `: it has ${digitsIn(display)} digits, ${Math.abs(off)} too ${off > 0 ? 'many' : 'few'}`;
}

/** Few numbers have ten digits: one is as likely to be forgotten. */
export const lacksDigit = (display: string): string =>
  digitsIn(display) === 10 && !display.startsWith('0800')
    ? `, and “${display}” has 10 digits where most have 11`
    : '';
