import { html } from '../channels/web/html.ts';
import type { DeskPage } from './desk-page.ts';
import { faultList } from './fault-list.ts';
import { sheet } from './layout.ts';
import type { Shelf } from './shelf.ts';
import { counted } from './words.ts';

/** Every mistake of the content, and what could be better; shown again whenever a file is saved. */
export const mistakesPage = (shelf: Shelf): DeskPage => ({
  path: '/mistakes',
  show() {
    const { faults, advice, revision } = shelf.look();
    const body = html`<div data-live>
<p class="${faults.length === 0 ? 'good' : 'wrong'}" data-count="${faults.length}">${
      faults.length === 0
        ? 'There are no mistakes. What is saved can be shown to residents.'
        : `There ${faults.length === 1 ? 'is' : 'are'} ${counted(faults.length, 'mistake')}. Nothing that is saved now is taken over, until each is put right.`
    }</p>
<p class="quiet">This page looks again by itself when a file is saved. Numbers of lines count from the top of the file.</p>
${faults.length > 0 && html`<h2>What is wrong</h2>\n${faultList(shelf.tree, faults)}`}
${
  advice.length > 0 &&
  html`<h2>What could be better</h2>
<p>${counted(advice.length, 'line')}. Nothing here stops anything.</p>
${faultList(shelf.tree, advice)}`
}
</div>`;
    return sheet({ title: 'Mistakes', path: '/mistakes', body, revision });
  },
});
