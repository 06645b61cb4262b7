import { z } from 'zod';
import { visibleWords } from '../flow/visible-words.ts';
import { hiddenIn, unseenIn } from './hidden-signs.ts';

const LIKE_A_DATE = 'a date is written like 2026-11-22';

/** A day of this century, as 2026-11-22. */
export const date = z.iso
  .date({
    abort: true,
    error({ input }) {
      if (typeof input !== 'string') return LIKE_A_DATE;
      if (/^\d{4}-\d\d-\d\d$/.test(input)) return `there is no ${input}: write a day that there is`;
      return /^\d{4}-\d\d-\d\d:/.test(input) ? `${LIKE_A_DATE}, and a space follows its colon` : LIKE_A_DATE;
    },
  })
  .refine((day) => day.startsWith('20'), {
    error: ({ input }) => `${String(input).slice(0, 4)} cannot be the year: ${LIKE_A_DATE}`,
  });

const LIKE_A_MOMENT =
  'write a day, like 2026-12-01, or a day and a time by the 24-hour clock, like 2026-12-01 14:00';

/** A day, or a day and a time in London. */
export const moment = z.string().refine(
  (value) => {
    const [day = '', time = '00:00'] = value.split(' ');
    return (
      date.safeParse(day).success && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && /^\S+( \S+)?$/.test(value)
    );
  },
  { error: LIKE_A_MOMENT },
);

const SPAN = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
/** What is easily not seen, first. */
function wrongAbout(input: unknown): string {
  if (input === 'closed') return ': leave a day out on which nobody is there';
  const long = /[–—−]/.exec(String(input));
  if (long) return `: the stroke between the hours is the hyphen of the keyboard, not “${long[0]}”`;
  return ', by the 24-hour clock';
}

/** From and to on one day, as 09:00-12:00. */
export const span = z
  .string()
  .regex(SPAN, {
    error: ({ input }) => `hours are written like 08:45-16:15${wrongAbout(input)}`,
    abort: true,
  })
  .refine((value) => value.slice(0, 5) < value.slice(6), {
    error({ input }) {
      const [from = '', to = ''] = String(input).split('-');
      if (to === '00:00') return 'midnight at the end of a day is written 24:00';
      return `these hours end before they begin: write ${to}-${from} if they are the wrong way round. A night is written as ${from}-24:00 on one day and 00:00-${to} on the next`;
    },
  });

/** `display` is printed as published; `tel` is what a phone dials: +44… or a short code such as 999. */
export const display = z.string().regex(/^[0-9]+( [0-9]+)*$/, {
  error({ input }) {
    const hidden = hiddenIn(String(input));
    if (hidden !== undefined) return hidden;
    const other = /[^0-9 ]/.exec(String(input));
    const instead = /[oO]/.test(other?.[0] ?? '')
      ? ', write 0'
      : /[-–./()]/.test(other?.[0] ?? '')
        ? ', write a space'
        : '';
    const at = other ? `: letter ${other.index + 1} is “${other[0]}”${instead}` : '';
    return `a number is digits and single spaces, as published${at}`;
  },
});

const TEL =
  'tel is +44 and ten digits (some 0800 numbers have fewer), or a short code such as 999; count the digits';
export const tel = z.string().regex(/^(\+44(\d{10}|800\d{4}|800\d{6})|\d{3,6})$/, {
  error: ({ input }) => hiddenIn(String(input)) ?? asRead(String(input)) ?? `${TEL}${counted(String(input))}`,
});

/** Of a number as people read it, what a phone dials. */
function asRead(number: string): string | undefined {
  const digits = number.replace(/[\s()-]/g, '');
  if (!/^0\d{9,10}$/.test(digits)) return undefined;
  return `a phone dials +44 and the number without its first 0: write "+44${digits.slice(1)}"`;
}

/** Says how far off a tel is, when its digits are all that is wrong with it. */
function counted(number: string): string {
  const digits = /^\+44(\d+)$/.exec(number)?.[1]?.length;
  if (digits === undefined) return '';
  const off = Math.abs(digits - 10);
  if (off === 0) return '';
  return `: after +44 there are ${digits}, ${off} too ${digits > 10 ? 'many' : 'few'}`;
}

const SITE =
  'a website is written without https://, like example.org or www.example.gov.uk/help/page.aspx?id=1';
/** The address of a site without https://; what follows its name may hold a query and a part. */
export const site = z
  .string()
  .regex(/^([a-z0-9-]+\.)+[a-z]{2,}(\/[\w.~%/+@,()-]*)?(\?[\w.~%/+@,=&;-]*)?(#[\w.~%/-]*)?$/, {
    error({ input }) {
      const text = String(input);
      const hidden = hiddenIn(text);
      if (hidden !== undefined) return hidden;
      if (/^[a-z]+:\/\//i.test(text)) return `${SITE}: take ${/^[a-z]+:\/\//i.exec(text)?.[0]} out`;
      const name = text.split(/[/?#]/)[0] ?? '';
      return /[A-Z]/.test(name) ? `${SITE}: its name, up to the first stroke, is in small letters` : SITE;
    },
  });

/** Names, addresses and sources: at least so many letters, on one line, with no sign that nobody sees. */
export const text = (least: number) =>
  visibleWords.refine(
    (value) => value.trim().length >= least && !/ {2}|^ | $/.test(value) && unseenIn(value) === undefined,
    {
      error({ input }) {
        const value = String(input);
        const hidden = unseenIn(value);
        if (hidden !== undefined) return hidden;
        if (/^(…|\.\.\.)$/.test(value)) return `write your own words in the place of “${value}”`;
        if (/ {2}|^ | $/.test(value)) return 'a space is one too many here';
        return `“${value}” is too short: write it out, in quotation marks if it holds “#” or a colon`;
      },
    },
  );
