import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError, type Fault, START } from '../../src/content/fault.ts';
import { useProxy } from '../../src/proxy.ts';
import { redisAddress } from '../../src/sessions/redis-address.ts';
import { type Environment, inspectConfig } from '../../src/settings/config.ts';
import { openForServing } from '../../src/settings/open-prepared.ts';
import { missingPackages } from '../../src/settings/packages.ts';
import type { Config } from '../../src/settings/settings-schema.ts';
import { lookAtPort } from './look-at-port.ts';
import { lookAtRedis } from './look-at-redis.ts';
import type { Machine } from './machine.ts';

/** Packages that stand inside the program, where it has been put together: see scripts/build.mjs. */
declare const WITHIN: readonly string[] | undefined;
const within = typeof WITHIN === 'undefined' ? undefined : WITHIN;
/** What lies prepared beside the program, in a folder that is deployed. */
const PREPARED = within && fileURLToPath(new URL('content', import.meta.url));

/** Finds an installed package from here, or throws. */
const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Looks at the machine: the content, the port, Redis, and with an AppId the address of the signing keys. */
export async function look(environment: Environment): Promise<Machine> {
  const { config } = inspectConfig(environment);
  await useProxy(environment);
  const missing = missingPackages(config, (name) => within?.includes(name) || resolve(name));
  const redis = missing.some(({ setting }) => setting === 'REDIS_AUTH') ? undefined : redisAddress(config);
  return {
    node: process.versions.node,
    ...(await contentOf(config)),
    port: await lookAtPort(config.HOST, config.PORT),
    ...(config.MicrosoftAppId === '' ? {} : { keys: await keysFrom(config.BOT_OPENID_METADATA ?? METADATA) }),
    ...(redis ? { redis: await lookAtRedis(redis) } : {}),
    now: Date.now(),
    missing,
  };
}

async function contentOf(config: Config): Promise<Pick<Machine, 'content' | 'left'>> {
  const wrong = (...content: Fault[]) => ({ content });
  try {
    const { advice } = await openForServing(config, PREPARED);
    return { content: [], left: advice.filter(({ code }) => code === 'to-fill').length };
  } catch (error) {
    if (error instanceof ContentError) return wrong(...error.faults);
    return wrong({ file: config.CONTENT_DIR, ...START, code: 'unread', words: 'it cannot be read' });
  }
}

async function keysFrom(address: string): Promise<NonNullable<Machine['keys']>> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
    await response.arrayBuffer();
    if (!response.ok) return { failed: `status ${response.status}` };
    const clock = Date.parse(response.headers.get('date') ?? '');
    return Number.isNaN(clock) ? {} : { theirTime: clock };
  } catch {
    return { failed: 'no answer' };
  }
}
