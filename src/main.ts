import { fileURLToPath } from 'node:url';
import { makeApp } from './app.ts';
import { readConfig } from './config.ts';
import { loadContent } from './content/load-content.ts';
import { openStores } from './sessions/open-stores.ts';
import { readAssets, readWebChat } from './web-files.ts';

/** The page's own files lie beside dist/, wherever the start was made from. */
const WEB = fileURLToPath(new URL('../../web', import.meta.url));

try {
  const config = readConfig(process.env);
  const content = loadContent(config.CONTENT_DIR, config.LANGUAGES.length > 0 ? config.LANGUAGES : undefined);
  const app = makeApp(config, content, {
    now: () => new Date(),
    stores: await openStores(config.REDIS_URL, Date.now),
    assets: readAssets(WEB),
    ...(config.WEBCHAT ? { webChatAssets: readWebChat(WEB) } : {}),
  });
  const { host, port } = await app.listen(config.HOST, config.PORT);
  for (const warning of app.warnings) process.stderr.write(`${warning}\n`);
  process.stdout.write(`http://${host.includes(':') ? `[${host}]` : host}:${port}/\n`);
  const stop = () => {
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'It did not start.'}\n`);
  process.exitCode = 2;
}
