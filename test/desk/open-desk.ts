import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDesk } from '../../src/desk/desk.ts';
import { serve } from '../../src/desk/serve.ts';
import { readDeskAssets } from '../../src/web-files.ts';
import { closing } from '../support/closing.ts';
import { filesIn } from '../support/files-in.ts';
import { undecided } from '../support/undecided.ts';

/** After every day that the content names as past. */
const NOW = new Date('2027-01-05T12:00:00Z');

/** A desk over a copy of the content, on a free port of this machine. */
export async function openDesk(now: () => Date = () => NOW) {
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  closing(() => rmSync(root, { recursive: true }));
  for (const folder of ['flows', 'directory', 'locales'])
    cpSync(folder, join(root, folder), { recursive: true });
  undecided(root);
  const pages = makeDesk({ root, now, assets: readDeskAssets('web') });
  const { url, close } = await serve(pages, 0);
  closing(close);
  return { root, url, ...filesIn(() => root) };
}
