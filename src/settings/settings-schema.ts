import { z } from 'zod';
import {
  botType,
  https,
  key,
  keys,
  level,
  list,
  on,
  onOrOne,
  origins,
  port,
  proxies,
  redises,
  seconds,
  unlessOff,
  url,
} from './setting-forms.ts';

export const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3978),
  PUBLIC_URL: url.optional(),
  EXIT_URL: https.default('https://www.bbc.co.uk/weather'),
  FRAME_ANCESTORS: origins,
  DRAIN_SECONDS: seconds(300).default(5),
  LOG_LEVEL: level.default('info'),
  METRICS_PORT: port.optional(),
  KEEP_ALIVE_SECONDS: seconds(3600).default(65),
  SECURITY_CONTACT: z
    .url({ protocol: /^(https|mailto)$/, error: 'must begin with https:// or mailto:' })
    .default('https://www.gov.uk/help/report-vulnerability'),
  TRUSTED_PROXIES: proxies,
  SEAL_KEYS: keys,
  HASH_KEY: key.default(''),
  REDIS_URL: redises.optional(),
  REDIS_CLUSTER: on,
  REDIS_SENTINEL: z.string().optional(),
  REDIS_AUTH: z.enum(['password', 'entra'], { error: 'must be password or entra' }).default('password'),
  CONTENT_DIR: z.string().min(1).default('.'),
  CONTENT_WATCH: onOrOne,
  OPEN_REFERRAL: unlessOff,
  LANGUAGES: list,
  DIRECT_LINE_ORIGINS: origins,
  DIRECT_LINE_KEYS: keys,
  WEBCHAT: on,
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppType: botType.default('SingleTenant'),
  MicrosoftAppTenantId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  BOT_SDK: z.enum(['botbuilder', 'agents'], { error: 'must be botbuilder or agents' }).default('botbuilder'),
  BOT_OPENID_METADATA: url.optional(),
  BOT_TOKEN_ISSUER: z.string().optional(),
  BOT_SERVICE_URLS: origins,
});

export type Config = z.infer<typeof schema>;
export type Setting = keyof Config;

/** The name of every setting. */
export const SETTINGS = Object.keys(schema.shape) as readonly Setting[];

/** An environment in which nothing is set, whatever a file of settings says: for a product of a test’s own. */
export const UNSET: Readonly<Record<string, string>> = Object.fromEntries(SETTINGS.map((name) => [name, '']));
