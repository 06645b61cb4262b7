import type { DeskPage } from './asked.ts';
import { changesPage } from './changes.ts';
import { mistakesPage } from './mistakes.ts';
import { makeShelf } from './shelf.ts';
import { startPage } from './start.ts';

export interface DeskParts {
  /** The folder that holds flows/, directory/ and locales/. */
  readonly root: string;
  readonly now: () => Date;
  readonly assets: { readonly style: string; readonly script: string };
}

const asset = (path: string, type: string, body: string): DeskPage => ({
  path,
  show: () => ({ status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body }),
});

/** Every page of the desk, over one look at the files. */
export function makeDesk({ root, now, assets }: DeskParts): readonly DeskPage[] {
  const shelf = makeShelf(root, now);
  return [
    startPage(shelf),
    mistakesPage(shelf),
    changesPage(shelf),
    asset('/desk.css', 'text/css', assets.style),
    asset('/desk.js', 'text/javascript', assets.script),
  ];
}
