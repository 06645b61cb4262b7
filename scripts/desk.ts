import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDesk } from '../src/desk/desk.ts';
import { serve } from '../src/desk/serve.ts';
import { openSettings } from '../src/settings/open.ts';
import { readDeskAssets } from '../src/web-files.ts';
import { CommandError, command } from './command.ts';

const USAGE = 'npm run desk [-- --port 3979]';
const PORT = 3979;
const WEB = fileURLToPath(new URL('../../web', import.meta.url));

/** `npm run desk`: the officer's own page, on this machine alone. */
await command(USAGE, async () => {
  const { port } = parseArgs({ options: { port: { type: 'string' } } }).values;
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new CommandError('--port is a number.');
  const { CONTENT_DIR: root } = openSettings(['CONTENT_DIR']);
  const pages = makeDesk({
    root,
    clock: () => new Date(),
    assets: readDeskAssets(WEB),
  });
  // Somebody may have a desk open already: the next one finds a place of its own.
  const { url } = await serve(pages, Number(port ?? PORT)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port !== undefined) throw error;
    return serve(pages, 0);
  });
  process.stdout.write(`The desk is open at ${url} (close it with Ctrl and C).\n`);
});
