import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeApp } from '../src/app.ts';
import { toPo } from '../src/content/po.ts';
import { compileContent } from '../src/guide/compile-content.ts';
import { openStores } from '../src/sessions/open-stores.ts';
import { readConfig } from '../src/settings/config.ts';
import { openContent, openSettings } from '../src/settings/open.ts';
import { readAssets } from '../src/web-files.ts';
import { CommandError, command } from './command.ts';
import { READING, someSeconds } from './progress.ts';
import { linesFor } from './review/lines.ts';
import { reviewPage } from './review/page.ts';
import { takePictures } from './review/pictures.ts';
import { everyView } from './review/views.ts';

/**
 * `npm run review-pack -- pl`: a folder for a native speaker, who checks and signs a translation in an hour. Safety words
 * first, every sentence beside its English, a picture of every view, and a PO file for translators' programs.
 */
await command('npm run review-pack -- <language> [folder]', async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const { CONTENT_DIR } = openSettings(['CONTENT_DIR']);
  someSeconds(READING);
  const content = openContent({ CONTENT_DIR, LANGUAGES: [] });
  const [id = '', folder = `review/${id}`] = positionals;
  const meta = content.languages[id]?.meta;
  const others = Object.keys(content.languages).filter((language) => language !== 'en');
  if (meta === undefined || id === 'en')
    throw new CommandError(`the language is one of: ${others.join(' ')}`);

  mkdirSync(join(folder, 'pictures'), { recursive: true });
  const lines = linesFor(CONTENT_DIR, id);
  writeFileSync(join(folder, `${id}.po`), toPo(id, lines));
  const app = makeApp(readConfig({}), content, {
    clock: () => new Date(),
    stores: await openStores(undefined, Date.now),
    assets: readAssets('web'),
  });
  const { host, port } = await app.listen('127.0.0.1', 0);
  const views = everyView(content.flows, compileContent(content).rules.walker);
  const pictures = await takePictures(`http://${host}:${port}/`, id, views, join(folder, 'pictures'));
  await app.close();
  writeFileSync(join(folder, 'index.html'), reviewPage({ id, meta, lines, pictures }));
  process.stdout.write(
    `${folder}/index.html: ${lines.filter(({ safety }) => safety).length} safety words, ${lines.length} sentences, ${pictures.size} pictures, ${id}.po\n`,
  );
});
