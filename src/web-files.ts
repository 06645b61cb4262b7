import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from './channels/web/assets.ts';

/** Reads the page's own files under `web`: the parts of the style in the order of their names, and the script. */
export function readAssets(web: string): Assets {
  const folder = join(web, 'style');
  const style = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return { style: style.join(''), script: readFileSync(join(web, 'chat.js')) };
}
