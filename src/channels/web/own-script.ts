import { type Inline, inline } from './inline.ts';

/**
 * The script as it stands inside every page. A file of its own would be one more wait, and its address would stay on the
 * device: Chromium notes where a script came from in its store of compiled ones, whatever it was served with.
 * @param parts one after the other; each is lines of a function, and knows what stands in the others
 */
export const inlineScript = (parts: readonly string[]): Inline =>
  inline('script', `(()=>{\n${parts.map(withoutComments).join('\n')}\n})();`);

/** Comments on lines of their own, the white space before a line, and the end of a line that cannot end a statement: the parts are written so that this is safe. */
const withoutComments = (part: string) =>
  part
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\/\*\*[\s\S]*?\*\/$/gm, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')
    .replace(/(?<=[;{,(])\n/g, '');
