import { html } from '../channels/web/html.ts';
import type { DeskPage } from './asked.ts';
import { sheet } from './layout.ts';
import type { Shelf } from './shelf.ts';
import { counted } from './words.ts';

/** What waits for the officer, at a glance. */
export const startPage = (shelf: Shelf): DeskPage => ({
  path: '/',
  show() {
    const { faults, revision } = shelf.look();
    const body = html`<div data-live>
<ul class="counts">
<li><a href="/mistakes">${faults.length === 0 ? 'No mistakes' : counted(faults.length, 'mistake')}</a></li>
</ul></div>`;
    return sheet({ title: 'Start', path: '/', body, revision });
  },
});
