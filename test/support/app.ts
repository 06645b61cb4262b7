import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type App, makeApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { loadContent } from '../../src/content/load-content.ts';

const content = loadContent('.');
const assets = { style: readFileSync('web/style.css'), script: readFileSync('web/chat.js') };

export interface Started {
  readonly app: App;
  /** Ends with a slash. */
  readonly url: string;
}

/** The whole product on a free port of this machine. */
export async function startApp(
  settings: Readonly<Record<string, string>> = {},
  now: () => Date = () => new Date(),
): Promise<Started> {
  const config = readConfig({ SEAL_KEYS: randomBytes(32).toString('base64url'), ...settings });
  const app = makeApp(config, content, { now, assets });
  const { host, port } = await app.listen('127.0.0.1', 0);
  return { app, url: `http://${host}:${port}/` };
}

export { content };
