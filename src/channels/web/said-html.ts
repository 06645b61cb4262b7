import { pieces } from '../../words/isolate.ts';
import type { Said } from '../../words/message.ts';
import { type Html, html } from './html.ts';

/** A line inside an element: marked with its language when that is not the page's, its English beneath when unsigned. */
export function said(line: Said, pageLanguage: string): Html {
  const inner = inOrder(line.text);
  const text = line.lang === pageLanguage ? inner : html`<span ${marked(line)}>${inner}</span>`;
  return line.english === undefined
    ? text
    : html`${text}<span class="english" lang="en" dir="ltr">${unbroken(line.english)}</span>`;
}

/** Numbers and names inside a right-to-left line stay in their own order. */
const inOrder = (text: string): Html =>
  html`${pieces(text).map((piece, at) => (at % 2 === 0 ? linked(piece) : inOwnOrder(piece)))}`;

/** A number, a name or an address by itself: no tool that translates a page changes it. */
export const inOwnOrder = (text: string): Html =>
  html`<bdi dir="ltr" translate="no"${/^[\d ]+$/.test(text) && html` class="number"`}>${parted(text)}</bdi>`;

/** A long address of a page is cut behind one of its strokes, where it has to be cut. */
const parted = (text: string) =>
  text.split(/(?<=\/)/).map((part, at) => (at === 0 ? part : html`<wbr>${part}`));

/** An organisation's name, or the place where it is: English on every page, read in an English voice. */
export const inEnglish = (text: string, pageLanguage: string): Html =>
  html`<bdi${pageLanguage !== 'en' && html` lang="en" dir="ltr"`} translate="no">${text}</bdi>`;

/** A page that a sentence names is a link; the other site is told nothing of where it was followed from. */
const linked = (text: string): Html =>
  html`${text
    .split(/(https:\/\/[^\s]+[^\s.,;:)])/)
    .map((part, at) =>
      at % 2 === 0
        ? unbroken(part)
        : html`<a href="${part}" rel="noreferrer noopener"><bdi dir="ltr" class="address" translate="no">${parted(part.slice('https://'.length))}</bdi></a>`,
    )}`;

/** Of a number cut in two by the end of a line, half is dialled; of one that a tool translates, none. */
const unbroken = (text: string): Html =>
  html`${text.split(/\b(\d+(?: \d+)+|\d{3,})\b/).map((part, at) => (at % 2 === 0 ? part : html`<span class="number" translate="no">${part}</span>`))}`;

/** The attributes that tell a screen reader which voice to use. */
export const marked = ({ lang, dir }: Pick<Said, 'lang' | 'dir'>): Html => html`lang="${lang}" dir="${dir}"`;
