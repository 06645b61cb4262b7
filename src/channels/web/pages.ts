import type { Guide } from '../../guide/guide.ts';
import type { Information } from '../../words/information.ts';
import type { Message } from '../../words/message.ts';
import { type FixedPage, fixedPage, SLOT } from './fixed-page.ts';
import { type Inside, pageHtml } from './page.ts';

/** In which form a message is shown. */
interface Form {
  /** False when the page's own script asks: it has the style already, and itself. */
  readonly whole: boolean;
  /** False inside another site's page: there only Exit itself can leave as a whole. */
  readonly leaves: boolean;
  readonly information: Information | undefined;
}

/** Bytes of pages that are held, about: then all are let go. Nobody can make us hold more. */
const MOST = 16 * 1024 * 1024;

/**
 * Makes each page once. A message is the same for everybody and is remembered by the guide, so its pages are remembered
 * with it; what differs from person to person, the sealed conversation, is put in afterwards.
 */
export function makePages(guide: Guide, exitUrl: string, inside: Inside) {
  let held = new WeakMap<Message, Map<string, FixedPage>>();
  let bytes = 0;

  function make(message: Message, { whole, leaves, information }: Form): FixedPage {
    const parts = { exitUrl, leaves, ...(whole ? inside : {}) };
    return fixedPage(pageHtml(guide, parts, message, SLOT, information));
  }

  return (message: Message, form: Form): FixedPage => {
    const name = `${form.whole} ${form.leaves} ${form.information}`;
    const known = held.get(message)?.get(name);
    if (known) return known;
    const page = make(message, form);
    bytes += page.bytes;
    if (bytes > MOST) {
      held = new WeakMap();
      bytes = page.bytes;
    }
    held.set(message, (held.get(message) ?? new Map()).set(name, page));
    return page;
  };
}
