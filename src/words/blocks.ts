import type { OutcomesTable } from '../directory/directory-schema.ts';
import type { Block } from './message.ts';
import type { Phrase, Vars } from './phrase.ts';
import type { BlockWords } from './words-schema.ts';

/** The blocks of a screen, said line by line so that each line falls back on its own. */
export function blocksOf(
  phrase: Phrase,
  language: string,
  key: string,
  tables: Readonly<Record<string, OutcomesTable>>,
  vars: Vars = {},
): Block[] {
  const english = phrase.raw(`${key}/blocks`);
  if (!Array.isArray(english)) return [];
  return (english as BlockWords[]).flatMap((block, index): Block[] => {
    const at = `${key}/blocks/${index}`;
    const line = (name: string) => phrase(language, `${at}/${name}`, vars);
    const lines = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => line(`${name}/${i}`));
    if ('p' in block) return [{ kind: 'paragraph', said: line('p') }];
    if ('quote' in block) return [{ kind: 'quote', said: line('quote') }];
    if ('law' in block) return [{ kind: 'paragraph', said: line('law') }];
    if ('heading' in block) return [{ kind: 'heading', said: line('heading') }];
    if ('list' in block) return [{ kind: 'list', items: lines('list', block.list.length) }];
    if ('quotes' in block) return [{ kind: 'list', items: lines('quotes', block.quotes.length) }];
    if ('steps' in block) return [{ kind: 'steps', items: lines('steps', block.steps.length) }];
    const table = tables[block.table];
    return table ? [tableOf(phrase, language, table)] : [];
  });
}

/** Cells are the page's own words, so they stay English. */
function tableOf(phrase: Phrase, language: string, table: OutcomesTable): Block {
  return {
    kind: 'table',
    caption: phrase(language, `interface:tables/${table.id}/caption`),
    head: table.columns.map((column) => phrase(language, `interface:tables/${table.id}/columns/${column}`)),
    rows: table.rows.map((row) => row.map((text) => ({ text, lang: 'en', dir: 'ltr' as const }))),
  };
}
