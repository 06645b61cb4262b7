import { type Inline, inline } from './inline.ts';

/** The style as it stands inside every page: on a slow line a file of its own would cost one more wait. */
export const inlineStyle = (css: string): Inline =>
  inline(
    'style',
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/ > /g, '>')
      .replace(/(?<=[ :,(])0\./g, '.')
      .replace(/;}/g, '}')
      .trim(),
  );
