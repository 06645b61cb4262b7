import type { LanguageMeta } from '../../src/words/words-schema.ts';
import type { Line } from './lines.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #aaa;padding:.5rem;vertical-align:top;text-align:start}
td{width:50%}td small{color:#555;display:block}figure{display:inline-block;margin:.5rem;vertical-align:top}
img{width:240px;border:1px solid #aaa}`;

interface Pack {
  readonly id: string;
  readonly meta: LanguageMeta;
  readonly lines: readonly Line[];
  /** Picture files by the view's name. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** The one page that a native speaker reads. */
export function reviewPage({ id, meta, lines, pictures }: Pack): string {
  const row = ({ key, english, translation, fuzzy }: Line) =>
    `<tr><td>${safe(english)}<small>${safe(key)}${fuzzy ? ' (English has changed)' : ''}</small></td>
<td lang="${id}" dir="${meta.dir}">${translation === '' ? '–' : safe(translation)}</td></tr>`;
  const table = (some: readonly Line[]) =>
    `<table><tr><th>English</th><th>${safe(meta.name)}</th></tr>${some.map(row).join('\n')}</table>`;
  const files = [...new Set(lines.map(({ key }) => key.slice(0, key.indexOf(':'))))];
  const others = lines.filter(({ safety }) => !safety);
  const shown = [...pictures].map(
    ([name, file]) =>
      `<figure><a href="pictures/${file}"><img src="pictures/${file}" alt="${safe(name)}" loading="lazy"></a><figcaption>${safe(name)}</figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(meta.english)}: words to check</title><style>${STYLE}</style>
<h1>${safe(meta.english)} (${safe(meta.name)}): words to check</h1>
<p>Thank you. This takes about an hour. These words are for a frightened person who has 20 seconds.</p>
<h2>How to check</h2>
<ol>
<li>Read the safety words first, 15 minutes. A wrong word here can cost a life. Say each line aloud.</li>
<li>Read the other sentences, 30 minutes. Do they mean what the English says? Would a nine-year-old understand?</li>
<li>Look at the pictures, 15 minutes. Is anything cut off, in the wrong order or in the wrong place?</li>
<li>Write down what should change: the small name under the English, and your words. Or change <a href="${id}.po">${id}.po</a> in a program such as Poedit, and send it back.</li>
</ol>
<p>Leave as they are: words between {{ and }}, 999, 55, the word “register”, and names of places and services.</p>
<p>How people are addressed here: ${safe(meta.register ?? 'plainly and gently')}</p>
<h2>How to sign</h2>
<p>Tell the council your name, and the day. An officer adds one or both lines to locales/${id}/language.json:</p>
<pre>"signed": { "by": "your name", "date": "2026-12-01" }     the safety words are right: their English goes
"checked": { "by": "your name", "date": "2026-12-01" }    every sentence is right: the notice goes</pre>
<h2>1. Safety words</h2>
${table(lines.filter(({ safety }) => safety))}
<h2>2. Every other sentence</h2>
${files
  .map((file) => [file, others.filter(({ key }) => key.startsWith(`${file}:`))] as const)
  .filter(([, some]) => some.length > 0)
  .map(([file, some]) => `<h3>${safe(file)}</h3>${table(some)}`)
  .join('\n')}
<h2>3. Every view</h2>
${shown.length > 0 ? shown.join('\n') : '<p>There was no browser to take pictures with: set CHROME_PATH.</p>'}
</html>
`;
}
