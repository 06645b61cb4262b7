import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from './channels/web/assets.ts';
import type { WebChatAssets } from './channels/web/web-chat.ts';

/** Reads the page's own files under `web`: the parts of the style and of the script in the order of their names. */
export const readAssets = (web: string): Assets => ({
  style: partsIn(join(web, 'style')).join(''),
  script: partsIn(join(web, 'script')),
});

const partsIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Where `npm run webchat:vendor` puts Microsoft's bundle, in the folder from which all is run: it is no part of what is deployed. */
const FETCHED = join('vendor', 'webchat', 'webchat.js');

/** Reads the files of the Web Chat page. @throws Error when Microsoft's bundle has not been fetched. */
export function readWebChat(web: string, bundle = FETCHED): WebChatAssets {
  if (!existsSync(bundle))
    throw new Error('WEBCHAT: run npm run webchat:vendor first, which fetches Web Chat.');
  const folder = join(web, 'webchat');
  return {
    bundle: readFileSync(bundle),
    script: readFileSync(join(folder, 'page.js')),
    style: readFileSync(join(folder, 'page.css'), 'utf8'),
  };
}

/** Reads what the officer's desk is drawn with, in the colours of the page. */
export const readDeskAssets = (web: string): { readonly style: string; readonly script: string } => ({
  style: [
    readFileSync(join(web, 'style', '0-colours.css'), 'utf8'),
    ...partsIn(join(web, 'desk', 'style')),
  ].join(''),
  script: readFileSync(join(web, 'desk', 'desk.js'), 'utf8'),
});
