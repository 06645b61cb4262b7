import type { FixedKey, Guide } from '../../guide/guide.ts';
import { type Html, html } from './html.ts';

const BOX = 'max-width:42rem;padding:1rem 1.25rem;border:1px solid #6b7a78;border-radius:6px';
const LINE = 'margin:0 0 0.5rem';
const NUMBER = 'display:inline-block;min-height:44px;line-height:44px;font-weight:bold';
const BUTTON =
  'display:inline-block;min-height:44px;padding:0.6rem 1rem;box-sizing:border-box;border-radius:6px;background:#1f5c57;color:#fff;font-weight:bold';
const FRAME =
  'display:block;box-sizing:border-box;width:100%;height:44rem;max-height:90vh;border:1px solid #6b7a78;border-radius:6px';

/** Markup that a site puts into its own page. The numbers come first: they stand there with no script, and when we are down. */
export interface Snippets {
  /** Numbers and a link to the page. */
  readonly link: string;
  /** Numbers and the page in a frame. */
  readonly frame: string;
}

/** @param address of the page, as residents reach it. */
export function snippets(guide: Guide, address: string): Snippets {
  const words = (key: FixedKey) => guide.frame('en')(key).text;
  const { emergency, helpline } = guide.numbers;
  const numbers = html`<p style="${LINE}"><a href="tel:${emergency.tel}" style="${NUMBER}">${words('bar/emergency')}</a></p>
  <p style="${LINE}">${helpline.name}: <a href="tel:${helpline.tel}" style="${NUMBER}">${words('bar/helpline')}</a></p>`;
  const open = (label: FixedKey, style?: string) =>
    html`<p style="margin:0.5rem 0 0"><a href="${address}" rel="noreferrer"${style && html` style="${style}"`}>${words(label)}</a></p>`;
  const boxed = (inside: Html) =>
    html`<div lang="en" style="${BOX}">\n  ${numbers}\n  ${inside}\n</div>\n`.markup;
  // No sandbox, so that Exit may take the whole page away; no referrer, so that neither side tells on the other.
  const frame = html`<iframe src="${address}" title="${words('title')}" referrerpolicy="no-referrer" style="${FRAME}"></iframe>`;
  return {
    link: boxed(open('embed/open', BUTTON)),
    frame: boxed(html`${frame}\n  ${open('embed/alone')}`),
  };
}
