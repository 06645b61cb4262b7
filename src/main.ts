import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeApp } from './app.ts';
import { faultText } from './content/fault.ts';
import { keptTree } from './content/kept-tree.ts';
import { stampsOf, watchFiles } from './content/watch-files.ts';
import { CORES, leavesCores } from './logs/core-dumps.ts';
import { lastWords } from './logs/last-words.ts';
import { openLog } from './logs/open-log.ts';
import { quietLibraries } from './logs/quiet-libraries.ts';
import { makeMetrics } from './metrics/metrics.ts';
import { serveMetrics } from './metrics/serve-metrics.ts';
import { useProxy } from './proxy.ts';
import { makeRenewal } from './renewal.ts';
import { outliveReaders } from './server/outlive-readers.ts';
import { startFault } from './server/start-fault.ts';
import { LONGEST_STOP, makeStop } from './server/stop.ts';
import { openStores } from './sessions/open-stores.ts';
import { redisAddress } from './sessions/redis-address.ts';
import { watched } from './sessions/watched.ts';
import { ConfigError } from './settings/config-error.ts';
import { findingText } from './settings/finding.ts';
import { misspelt } from './settings/misspelt.ts';
import { deployedContent, openForServing } from './settings/open-prepared.ts';
import { openSettings } from './settings/open-settings.ts';
import { missingPackages } from './settings/packages.ts';
import { readAssets, readWebChat } from './web-files.ts';

/** Packages that stand inside the program, where it has been put together: see scripts/build.mjs. */
declare const WITHIN: readonly string[] | undefined;
const within = typeof WITHIN === 'undefined' ? undefined : WITHIN;
/** What lies beside the program, wherever the start was made from. */
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const WEB = within ? beside('web') : beside('../../web');
const PREPARED = within ? beside('content') : undefined;
const USAGE = `Usage: npm start
Settings come from the environment (HOST, PORT and others), and from the file .env where there is one; the
environment wins. .env.example lists them all with their defaults.
`;

/** Milliseconds after the start, when whoever came first has been answered. */
const SOON = 1_000;

/** Milliseconds that only grow: a wall clock that is set back keeps nothing longer. */
const grows = () => performance.now();

async function start(): Promise<void> {
  const config = openSettings();
  const opened = openLog(config.LOG_LEVEL);
  const { log, flush } = opened;
  quietLibraries(log);
  const missing = missingPackages(config, (name) => within?.includes(name) || import.meta.resolve(name));
  if (missing.length > 0) throw new ConfigError(missing);
  const before = config.CONTENT_WATCH ? stampsOf(config.CONTENT_DIR) : '';
  const content = await openForServing(config, PREPARED);
  // Looked for before anybody is answered: it takes its time, and keeps all that was read until it is found.
  const { advice } = content;
  await useProxy(process.env);
  const tell = (words: string) => log('warn', 'store', { words });
  const stores = watched(await openStores(redisAddress(config), grows), { tell, milliseconds: grows });
  const metrics = makeMetrics(stores.isWell);
  const app = makeApp(config, content, {
    clock: () => new Date(),
    milliseconds: grows,
    stores,
    assets: readAssets(WEB),
    log,
    metrics,
    ...(config.WEBCHAT ? { webChatAssets: readWebChat(WEB) } : {}),
  });
  const { host, port } = await app.listen(config.HOST, config.PORT);
  if (config.METRICS_PORT !== undefined) await serveMetrics(metrics, config.METRICS_PORT);
  const warnings = [
    ...advice.map(faultText),
    ...misspelt(process.env).map(findingText),
    ...app.warnings,
    ...(leavesCores() ? [CORES] : []),
  ];
  for (const words of warnings) log('warn', 'advice', { words });
  log('info', 'started');
  const tree = keptTree(config.CONTENT_DIR);
  /** The checks are loaded when they are needed: what lies prepared has been checked. */
  const renew = () =>
    void import('./settings/open.ts').then(({ openContent }) =>
      makeRenewal({
        open: () => deployedContent(config, PREPARED) ?? openContent(config, tree),
        take: app.change,
        log,
      })(),
    );
  process.on('SIGHUP', renew);
  if (config.CONTENT_WATCH) watchFiles(config.CONTENT_DIR, renew, before);
  const exit = (code: number) => {
    log('info', 'stopped', { status: code });
    flush();
    process.exit(code);
  };
  const close = (seconds?: number) => {
    log('info', 'stopping');
    return app.close(seconds);
  };
  process.once('SIGTERM', makeStop(close, exit, LONGEST_STOP + config.DRAIN_SECONDS * 1000));
  // Somebody at the keyboard waits for nobody to look away.
  const atOnce = () => close(0);
  process.once('SIGINT', makeStop(atOnce, exit, LONGEST_STOP));
  lastWords(
    opened,
    makeStop(() => atOnce().then(() => Promise.reject(new Error('fault'))), exit, LONGEST_STOP),
  );
  // Whoever reads this may stop it in the next moment.
  process.stdout.write(`http://${host.includes(':') ? `[${host}]` : host}:${port}/\n`);
  setTimeout(app.warm, SOON).unref();
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
