import { type Html, html } from '../../channels/web/html.ts';

/** Where every change leaves a line. */
export const LOG = 'directory/changes.md';
const HEAD = '# What was changed on the desk, the newest last\n\n';

/** The log with one more line. */
export const logged = (log: string | undefined, at: string, who: string, words: string): string =>
  `${log ?? HEAD}- ${at}, ${who.replace(/\s+/g, ' ').trim() || 'nobody named'}: ${words.replace(/\s+/g, ' ')}\n`;

export const savedNote = (query: URLSearchParams): Html | false =>
  query.has('saved') &&
  html`<p class="good" role="status">Saved, with a line in <code>${LOG}</code>. Residents see it once the service has taken it over.</p>`;
