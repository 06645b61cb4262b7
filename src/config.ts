import { isIP } from 'node:net';
import { z } from 'zod';

const url = z.url({ protocol: /^https?$/, error: 'must be a web address, like https://www.example.gov.uk' });
/** As a browser writes it: a header takes no other letters than ASCII. */
const https = z
  .url({ protocol: /^https$/, error: 'must be a web address that begins with https://' })
  .transform((address) => new URL(address).href);
const redis = z.url({
  protocol: /^rediss?$/,
  error: 'must be the address of a Redis, like redis://127.0.0.1:6379',
});
/** Divided by spaces alone: a password may hold a comma. */
const redises = z
  .string()
  .transform((text) => text.split(/\s+/).filter((word) => word !== ''))
  .pipe(z.tuple([redis], redis));
/** Words divided by commas or spaces; empty when not set. */
const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''));
const origin = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/i, 'must be an origin, like https://www.example.gov.uk');
const origins = list.pipe(z.array(origin));
/** One that proxy-addr understands: an address, a network or one of its names. */
const proxy = z.string().refine((text) => {
  const [address = '', bits, ...rest] = text.split('/');
  if (/^(loopback|linklocal|uniquelocal)$/.test(text)) return true;
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}, 'must be an address, a network like 10.0.0.0/8, or loopback, linklocal or uniquelocal');
/** 32 random bytes in base64url; several are divided by commas, the current one first. */
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url (43 characters)');
const range = 'must be a number from 0 to 65535';
const port = z.coerce.number({ error: range }).int(range).min(0, range).max(65535, range);
/** Whole seconds. */
const seconds = (most: number) => {
  const error = `must be a number of seconds from 0 to ${most}`;
  return z.coerce.number({ error }).int(error).min(0, error).max(most, error);
};
const on = z
  .enum(['on', 'off'], { error: 'must be on or off' })
  .default('off')
  .transform((value) => value === 'on');

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3978),
  PUBLIC_URL: url.optional(),
  EXIT_URL: https.default('https://www.bbc.co.uk/weather'),
  FRAME_ANCESTORS: origins,
  DRAIN_SECONDS: seconds(300).default(5),
  KEEP_ALIVE_SECONDS: seconds(3600).default(65),
  SECURITY_CONTACT: z
    .url({ protocol: /^(https|mailto)$/, error: 'must begin with https:// or mailto:' })
    .default('https://www.gov.uk/help/report-vulnerability'),
  TRUSTED_PROXIES: list.pipe(z.array(proxy)),
  SEAL_KEYS: list.pipe(z.array(key)),
  HASH_KEY: key.or(z.literal('')).default(''),
  REDIS_URL: redises.optional(),
  REDIS_CLUSTER: on,
  REDIS_SENTINEL: z.string().optional(),
  REDIS_AUTH: z.enum(['password', 'entra'], { error: 'must be password or entra' }).default('password'),
  CONTENT_DIR: z.string().min(1).default('.'),
  LANGUAGES: list,
  DIRECT_LINE_ORIGINS: origins,
  DIRECT_LINE_KEYS: list.pipe(z.array(key)),
  WEBCHAT: on,
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppType: z
    .enum(['SingleTenant', 'UserAssignedMSI'], { error: 'must be SingleTenant or UserAssignedMSI' })
    .default('SingleTenant'),
  MicrosoftAppTenantId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  BOT_SDK: z.enum(['botbuilder', 'agents'], { error: 'must be botbuilder or agents' }).default('botbuilder'),
  BOT_OPENID_METADATA: url.optional(),
  BOT_TOKEN_ISSUER: z.string().optional(),
  BOT_SERVICE_URLS: origins,
});

export type Config = z.infer<typeof schema>;

/** The settings are wrong; every fault is listed, and no value is repeated, since some are secrets. */
export class ConfigError extends Error {
  constructor(faults: readonly string[]) {
    super(
      `The settings have ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}:\n${faults.join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

/** Environment → settings. An empty variable counts as not set. @throws ConfigError with every fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const read = schema.safeParse(set);
  if (!read.success) {
    throw new ConfigError(read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`));
  }
  const faults = across(read.data);
  if (faults.length > 0) throw new ConfigError(faults);
  return read.data;
}

/** Faults that only show when settings are looked at together. */
function across(config: Config): string[] {
  const faults: string[] = [];
  if (config.WEBCHAT && config.DIRECT_LINE_ORIGINS.length === 0)
    faults.push('WEBCHAT: needs Direct Line, which DIRECT_LINE_ORIGINS turns on');
  faults.push(...acrossRedis(config));
  if (config.REDIS_URL !== undefined) {
    // Each instance would else make keys of its own, and find nothing of what the others keep.
    if (config.SEAL_KEYS.length === 0) faults.push('SEAL_KEYS: is needed with REDIS_URL');
    if (config.DIRECT_LINE_ORIGINS.length > 0 && config.DIRECT_LINE_KEYS.length === 0)
      faults.push('DIRECT_LINE_KEYS: is needed with REDIS_URL and DIRECT_LINE_ORIGINS');
  }
  const { MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId, MicrosoftAppPassword } = config;
  if (MicrosoftAppId.trim() !== MicrosoftAppId)
    faults.push('MicrosoftAppId: must not begin or end with spaces');
  if (MicrosoftAppId === '') {
    if (MicrosoftAppPassword !== '') faults.push('MicrosoftAppPassword: is set, but MicrosoftAppId is not');
    return faults;
  }
  if (MicrosoftAppTenantId === '') faults.push('MicrosoftAppTenantId: is needed with MicrosoftAppId');
  if (MicrosoftAppType === 'SingleTenant' && MicrosoftAppPassword === '') {
    faults.push('MicrosoftAppPassword: is needed with MicrosoftAppType SingleTenant');
  }
  if (MicrosoftAppType === 'UserAssignedMSI' && MicrosoftAppPassword !== '') {
    faults.push('MicrosoftAppPassword: must not be set with MicrosoftAppType UserAssignedMSI');
  }
  return faults;
}

function acrossRedis(config: Config): string[] {
  const { REDIS_URL: urls, REDIS_CLUSTER, REDIS_SENTINEL, REDIS_AUTH } = config;
  const faults: string[] = [];
  if (urls === undefined) {
    if (REDIS_CLUSTER) faults.push('REDIS_CLUSTER: needs REDIS_URL');
    if (REDIS_SENTINEL !== undefined) faults.push('REDIS_SENTINEL: needs REDIS_URL');
    return faults;
  }
  if (REDIS_CLUSTER && REDIS_SENTINEL !== undefined)
    faults.push('REDIS_SENTINEL: a cluster needs no sentinels; set one of the two');
  if (urls.length > 1 && !REDIS_CLUSTER && REDIS_SENTINEL === undefined)
    faults.push('REDIS_URL: several addresses need REDIS_CLUSTER or REDIS_SENTINEL');
  if (REDIS_AUTH === 'entra' && urls.some((each) => !each.startsWith('rediss://')))
    faults.push('REDIS_AUTH: entra needs addresses that begin with rediss://');
  return faults;
}
