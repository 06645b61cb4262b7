/**
 * The state that a form carries: the sealed conversation, with the language of the page before it where that is not the
 * usual one. What cannot be opened any more is answered in the language that is being read; it stands on the page anyway.
 */
export const asCarried = (sealed: string, language: string, usual: string): string =>
  language === usual ? sealed : `${language}.${sealed}`;

/** No seal holds a full stop. */
export function readCarried(state: string): { readonly sealed: string; readonly language?: string } {
  const [, language, sealed = ''] = /^([A-Za-z-]{2,20})\.(.*)$/s.exec(state) ?? [];
  return language === undefined ? { sealed: state } : { sealed, language };
}
