import { type Document, visit } from 'yaml';

/** A value without quotation marks that a remark follows on its line: “#” after a space ends it without a word. */
interface Cut {
  readonly offset: number;
  readonly words: string;
}

const said = (rest: string) =>
  `“#” after a space begins a remark, and “${rest.trim()}” is left out of this value: put the whole value in quotation marks, or the remark on a line of its own`;

/** Words, rather than one word or a date that a remark is about: “Unit #4”, “Business Centre # 4”. */
const isWords = (value: string, remark: string) => /^\S/.test(remark) || /\s/.test(value);

/** Values that were cut, in a file that can be read. */
export function cutValues(document: Document): Cut[] {
  const found: Cut[] = [];
  visit(document, {
    Scalar(key, { type, value, comment, range }) {
      if (key === 'key' || type !== 'PLAIN' || typeof value !== 'string' || !comment || !range) return;
      const [remark = ''] = comment.split('\n');
      if (isWords(value, remark)) found.push({ offset: range[0], words: said(`#${remark}`) });
    },
  });
  return found;
}

const CUT = /^(?!\s*#)(?:[^"'#]|(?<=\S)#)*?\s(#\S.*)$/;

/** The same in brackets, where the rest of the line is missed as a bracket, in a file that cannot be read. */
export function cutLine(text: string, offset: number): Cut | undefined {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  // The library notices where something else comes, which may be a line too late.
  for (const _ of [1, 2]) {
    const line = text.slice(start).split('\n')[0] ?? '';
    const cut = CUT.exec(line)?.[1];
    if (cut !== undefined) return { offset: start + line.indexOf(cut), words: said(cut) };
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return undefined;
}
