import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { loadContent } from '../../src/checks/load-content.ts';
import { ContentError } from '../../src/content/fault.ts';
import { useProxy } from '../../src/proxy.ts';
import { missingPackages } from '../../src/warnings.ts';
import type { Machine } from './diagnose.ts';
import type { Environment } from './finding.ts';

/** Finds an installed package from here, or throws. */
const { resolve } = createRequire(join(process.cwd(), 'package.json'));
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Looks at the machine: the content, the port, and with an AppId the address of the signing keys. */
export async function look(environment: Environment): Promise<Machine> {
  const { HOST = '127.0.0.1', PORT = '3978', MicrosoftAppId = '' } = environment;
  await useProxy(environment);
  return {
    node: process.versions.node,
    content: contentProblems(environment['CONTENT_DIR'] || '.', environment['LANGUAGES'] ?? ''),
    portFree: await portFree(HOST, Number(PORT)),
    keys: MicrosoftAppId === '' ? undefined : await keysFrom(environment['BOT_OPENID_METADATA'] || METADATA),
    now: Date.now(),
    missing: missingPackages(
      { BOT_SDK: environment['BOT_SDK'] === 'agents' ? 'agents' : 'botbuilder' },
      resolve,
    ),
  };
}

function contentProblems(folder: string, names: string): string[] {
  const languages = names.split(/[\s,]+/).filter((word) => word !== '');
  try {
    loadContent(folder, languages.length > 0 ? languages : undefined);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    return [`It cannot be read from ${folder}.`];
  }
}

/** A port that cannot be listened on for another reason is the start's to explain. */
const portFree = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    try {
      server.listen(port, host, () => server.close(() => resolve(true)));
    } catch {
      resolve(true);
    }
  });

async function keysFrom(address: string): Promise<Machine['keys']> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
    await response.arrayBuffer();
    if (!response.ok) return { failed: `status ${response.status}` };
    const clock = Date.parse(response.headers.get('date') ?? '');
    return Number.isNaN(clock) ? {} : { clock };
  } catch {
    return { failed: 'no answer' };
  }
}
