import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';

/** What stands inside a page in place of a file of its own. */
export interface Inline {
  readonly element: Html;
  /** Its place in the content security policy: these very bytes are allowed, by their hash, and no others. */
  readonly source: string;
}

/** Begins or ends an element in the middle of its text, or is changed on the way by whoever reads a page. */
const UNSAFE = /<!--|<\/?(script|style)|[\0\r\u2028\u2029]/i;

/** @throws Error when the text would not be read as it is written. */
export function inline(tag: 'script' | 'style', text: string): Inline {
  const unsafe = UNSAFE.exec(text);
  if (unsafe)
    throw new Error(`This cannot stand inside a page's ${tag}: ${text.slice(unsafe.index).slice(0, 40)}`);
  return {
    element: html`<${new Html(tag)}>${new Html(text)}</${new Html(tag)}>\n`,
    source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  };
}
