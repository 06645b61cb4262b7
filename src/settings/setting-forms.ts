import { isIP } from 'node:net';
import { z } from 'zod';
import { LEVELS } from '../logs/log.ts';

// How a setting may be written. What is wrong is told in words that follow the setting's name.

export const url = z.url({
  protocol: /^https?$/,
  error: 'must be a web address, like https://www.example.gov.uk',
});

/** As a browser writes it: a header takes no other letters than ASCII. */
export const https = z
  .url({ protocol: /^https$/, error: 'must be a web address that begins with https://' })
  .transform((address) => new URL(address).href);

const redis = z.url({
  protocol: /^rediss?$/,
  error: 'must be the address of a Redis, like redis://127.0.0.1:6379',
});

const wordsOf = (text: string, between: RegExp) => text.split(between).filter((word) => word !== '');

/** Divided by spaces alone: a password may hold a comma. */
export const redises = z
  .string()
  .transform((text) => wordsOf(text, /\s+/))
  .pipe(z.tuple([redis], redis));

/** Words divided by commas or spaces; empty when not set. */
export const list = z
  .string()
  .default('')
  .transform((text) => wordsOf(text, /[\s,]+/));

const ORIGIN = 'must be an origin, like https://www.example.gov.uk';
/** As browsers and channels write it: in small letters, without the port that goes without saying. */
const origin = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/i, { error: ORIGIN, abort: true })
  .refine((text) => URL.canParse(text), ORIGIN)
  .transform((text) => new URL(text).origin);
export const origins = list.pipe(z.array(origin));

/** One that proxy-addr understands: an address, a network or one of its names. */
const proxy = z.string().refine((text) => {
  const [address = '', bits, ...rest] = text.split('/');
  if (/^(loopback|linklocal|uniquelocal)$/.test(text)) return true;
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}, 'must be an address, a network like 10.0.0.0/8, or loopback, linklocal or uniquelocal');
export const proxies = list.pipe(z.array(proxy));

/** 32 random bytes in base64url; several are divided by commas, the current one first. */
export const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url (43 characters)');
export const keys = list.pipe(z.array(key));

const range = 'must be a number from 0 to 65535';
export const port = z.coerce.number({ error: range }).int(range).min(0, range).max(65535, range);

/** Whole seconds. */
export const seconds = (most: number) => {
  const error = `must be a number of seconds from 0 to ${most}`;
  return z.coerce.number({ error }).int(error).min(0, error).max(most, error);
};

export const on = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .default('off')
  .transform((value) => value === 'on');

/** The same, on unless it is set off. */
export const unlessOff = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .default('on')
  .transform((value) => value === 'on');

/** The same, where a figure is as usual. */
export const onOrOne = z
  .enum(['on', 'off', '1', '0'], { error: 'must be on or off' })
  .default('off')
  .transform((value) => value === 'on' || value === '1');

export const level = z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` });

/** The kinds of bot that Azure still makes. */
export const botType = z.enum(['SingleTenant', 'UserAssignedMSI'], {
  error: ({ input }) =>
    /multi/i.test(String(input))
      ? 'must be SingleTenant or UserAssignedMSI. Azure makes no MultiTenant bots any more: register a SingleTenant one'
      : 'must be SingleTenant or UserAssignedMSI',
});
