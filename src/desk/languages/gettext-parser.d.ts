/** What the desk uses of it; the package brings no types of its own. */
declare module 'gettext-parser' {
  interface Entry {
    msgctxt?: string;
    msgid: string;
    msgstr: string[];
    comments?: { flag?: string; extracted?: string; reference?: string };
  }
  interface Catalogue {
    charset: string;
    headers: Record<string, string>;
    translations: Record<string, Record<string, Entry>>;
  }
  export const po: {
    parse(text: string): Catalogue;
    compile(catalogue: Catalogue): Buffer;
  };
}
