import { changesPage } from './changes.ts';
import { coveragePage, situationPage } from './coverage/coverage-page.ts';
import type { DeskPage } from './desk-page.ts';
import { changePage, savePage } from './edit/confirm.ts';
import { editPage } from './edit/edit-page.ts';
import { organisationPage } from './edit/organisation-page.ts';
import { outagesPage } from './edit/outages-page.ts';
import { sentencesPage } from './edit/sentences-page.ts';
import { flowsPage } from './flows-page.ts';
import { freshnessPage } from './freshness-page.ts';
import { languagePage, languagesPage } from './languages/languages-page.ts';
import { bringPage, keepPage, poPage } from './languages/po-pages.ts';
import { mistakesPage } from './mistakes.ts';
import { pageFactsPage } from './page-facts-page.ts';
import { previewPage } from './preview.ts';
import { makeShelf } from './shelf.ts';
import { startPage } from './start-page.ts';

export interface DeskParts {
  /** The folder that holds flows/, directory/ and locales/. */
  readonly root: string;
  readonly clock: () => Date;
  readonly assets: { readonly style: string; readonly script: string };
}

const asset = (path: string, type: string, body: string): DeskPage => ({
  path,
  show: () => ({ status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body }),
});

/** Every page of the desk, over one look at the files. */
export function makeDesk({ root, clock, assets }: DeskParts): readonly DeskPage[] {
  const shelf = makeShelf(root, clock);
  return [
    startPage(shelf),
    mistakesPage(shelf),
    previewPage(shelf, clock),
    editPage(shelf),
    organisationPage(shelf),
    outagesPage(shelf),
    sentencesPage(shelf),
    changePage(shelf),
    savePage(shelf, clock),
    languagesPage(shelf),
    languagePage(shelf),
    poPage(shelf),
    bringPage(shelf),
    keepPage(shelf, clock),
    freshnessPage(shelf),
    pageFactsPage(shelf, clock),
    flowsPage(shelf),
    coveragePage(shelf),
    situationPage(shelf),
    changesPage(shelf),
    asset('/desk.css', 'text/css', assets.style),
    asset('/desk.js', 'text/javascript', assets.script),
  ];
}
