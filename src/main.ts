import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeApp } from './app.ts';
import { written as placed } from './content/fault.ts';
import { useProxy } from './proxy.ts';
import { outliveReaders } from './server/outlive-readers.ts';
import { startFault } from './server/start-fault.ts';
import { LONGEST, makeStop } from './server/stop.ts';
import { openStores } from './sessions/open-stores.ts';
import { redisAddress } from './sessions/redis-address.ts';
import { watched } from './sessions/watched.ts';
import { ConfigError } from './settings/config-error.ts';
import { written } from './settings/finding.ts';
import { misspelt } from './settings/misspelt.ts';
import { openContent, openSettings } from './settings/open.ts';
import { missingPackages } from './settings/packages.ts';
import { readAssets, readWebChat } from './web-files.ts';

/** The page's own files lie beside dist/, wherever the start was made from. */
const WEB = fileURLToPath(new URL('../../web', import.meta.url));
const USAGE = `Usage: npm start
Settings come from the environment (HOST, PORT and others), and from the file .env where there is one; the
environment wins. .env.example lists them all with their defaults.
`;

/** Milliseconds that only grow: a wall clock that is set back keeps nothing longer. */
const grows = () => performance.now();

async function start(): Promise<void> {
  const config = openSettings();
  const missing = missingPackages(config, import.meta.resolve);
  if (missing.length > 0) throw new ConfigError(missing);
  const content = openContent(config);
  await useProxy(process.env);
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const app = makeApp(config, content, {
    now: () => new Date(),
    stores: watched(await openStores(redisAddress(config), grows), { tell, now: grows }),
    assets: readAssets(WEB),
    tell,
    ...(config.WEBCHAT ? { webChatAssets: readWebChat(WEB) } : {}),
  });
  const { host, port } = await app.listen(config.HOST, config.PORT);
  const warnings = [...content.advice.map(placed), ...misspelt(process.env).map(written), ...app.warnings];
  for (const warning of warnings) tell(warning);
  process.stdout.write(`http://${host.includes(':') ? `[${host}]` : host}:${port}/\n`);
  const exit = (code: number) => process.exit(code);
  process.once('SIGTERM', makeStop(app.close, exit, LONGEST + config.DRAIN_SECONDS * 1000));
  // Somebody at the keyboard waits for nobody to look away.
  process.once(
    'SIGINT',
    makeStop(() => app.close(0), exit, LONGEST),
  );
}

outliveReaders();
if (parseArgs({ options: { help: { type: 'boolean' } }, strict: false }).values['help'])
  process.stdout.write(USAGE);
else
  await start().catch((error: unknown) => {
    process.stderr.write(`${startFault(error)}\n`);
    // With Redis or a stream's clock at work the process would not end by itself.
    process.exit(2);
  });
