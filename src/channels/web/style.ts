import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';

/** The style as it stands inside every page: on a slow line a file of its own would cost one more wait. */
export interface Style {
  readonly element: Html;
  /** Its place in the content security policy: this one style is allowed, by its hash, and no other. */
  readonly source: string;
}

export function inlineStyle(css: string): Style {
  const small = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .trim();
  return {
    element: html`<style>${new Html(small)}</style>\n`,
    source: `'sha256-${createHash('sha256').update(small).digest('base64')}'`,
  };
}
