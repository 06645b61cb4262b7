import { randomBytes } from 'node:crypto';
import { makeApp } from '../../src/app.ts';
import type { Content } from '../../src/content/content.ts';
import { openStores } from '../../src/sessions/open-stores.ts';
import { redisAddress } from '../../src/sessions/redis-address.ts';
import { readConfig } from '../../src/settings/config.ts';
import type { Config } from '../../src/settings/settings-schema.ts';
import { readAssets, readWebChat } from '../../src/web-files.ts';
import { closing } from './closing.ts';

/** Who is told what happens. */
type Told = Partial<Pick<Parameters<typeof makeApp>[2], 'log' | 'metrics'>>;

export interface Started {
  /** Ends with a slash. */
  readonly url: string;
  /** Done by itself when the test's file is over. */
  close(): Promise<void>;
  /** Puts other content in the place of what is shown. */
  change(content: Content): void;
}

/** The whole product with this content, on a free port of this machine. `changed` overrides settings without their checks. */
export async function startWith(
  content: Content,
  settings: Readonly<Record<string, string>> = {},
  clock: () => Date = () => new Date(),
  changed: Partial<Config> = {},
  told: Told = {},
): Promise<Started> {
  const read = readConfig({
    SEAL_KEYS: randomBytes(32).toString('base64url'),
    DRAIN_SECONDS: '0',
    ...settings,
  });
  const config = { ...read, ...changed };
  const stores = await openStores(redisAddress(config), () => clock().getTime());
  const page = config.WEBCHAT ? { webChatAssets: readWebChat('web') } : {};
  const app = makeApp(config, content, { clock, stores, assets: readAssets('web'), ...page, ...told });
  const { host, port } = await app.listen('127.0.0.1', 0);
  return { close: closing(app.close), change: app.change, url: `http://${host}:${port}/` };
}
