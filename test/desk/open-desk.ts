import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDesk } from '../../src/desk/desk.ts';
import { serve } from '../../src/desk/serve.ts';
import { readDeskAssets } from '../../src/web-files.ts';
import { closing } from '../support/closing.ts';
import { filesIn } from '../support/files-in.ts';
import { putBack } from '../support/put-back.ts';

/** After every day that the content names as past. */
const NOW = new Date('2027-01-05T12:00:00Z');

/** A desk over a copy of the content, on a free port of this machine. */
async function open(clock: () => Date) {
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  closing(() => rmSync(root, { recursive: true }));
  putBack(root);
  const pages = makeDesk({ root, clock, assets: readDeskAssets('web') });
  const { url, close } = await serve(pages, 0);
  closing(close);
  return { root, url, ...filesIn(() => root) };
}

let usual: ReturnType<typeof open> | undefined;

/** The desk of a file's tests, over the content as it is: what the test before has changed there is put back. */
export async function openDesk(clock?: () => Date) {
  if (clock) return open(clock);
  usual ??= open(() => NOW);
  const desk = await usual;
  putBack(desk.root);
  return desk;
}
