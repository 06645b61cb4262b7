import type { Said } from '../../words/message.ts';
import { type Html, html } from './html.ts';

/** A line inside an element: marked with its language when that is not the page's, its English beneath when unsigned. */
export function said(line: Said, pageLanguage: string): Html {
  const text =
    line.lang === pageLanguage ? html`${line.text}` : html`<span ${marked(line)}>${line.text}</span>`;
  return line.english === undefined
    ? text
    : html`${text}<span class="english" lang="en" dir="ltr">${line.english}</span>`;
}

/** The attributes that tell a screen reader which voice to use. */
export const marked = ({ lang, dir }: Pick<Said, 'lang' | 'dir'>): Html => html`lang="${lang}" dir="${dir}"`;
