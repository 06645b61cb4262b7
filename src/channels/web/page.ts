import type { FixedKey, Guide } from '../../guide/guide.ts';
import { INFORMATION, type Information } from '../../words/information.ts';
import type { Message } from '../../words/message.ts';
import { barHtml } from './bar.ts';
import { languagesHtml } from './controls-html.ts';
import type { Frame } from './foot.ts';
import { hiddenFields } from './hidden.ts';
import { type Html, html } from './html.ts';
import { informationHtml } from './information-page.ts';
import { mainHtml } from './main-html.ts';
import { inEnglish, inOwnOrder, said } from './said-html.ts';

/** What a page looks like and is made quick by: left out when its own script asks, which has both already. */
export interface Inside {
  readonly style: Html;
  readonly script: Html;
}

/** What every page holds besides its words. */
export interface Parts extends Partial<Inside> {
  readonly exitUrl: string;
  /** False inside another site's page: there only Exit itself can leave as a whole. */
  readonly leaves: boolean;
}

/** One step of the conversation, or a page outside it, as a whole document. */
export function pageHtml(
  guide: Guide,
  parts: Parts,
  message: Message,
  state: string,
  information?: Information,
): string {
  const { language } = message;
  const words = (key: FixedKey) => said(guide.frame(language)(key), language);
  const frame: Frame = {
    title: words('title'),
    refine: words('contacts/refine'),
    sayLabel: words('say/label'),
    sayButton: words('say/button'),
    sayKept: words('say/no-script'),
  };
  const main = information
    ? informationHtml(guide, message, frame, state, information)
    : mainHtml(message, frame, state);
  return documentHtml(
    guide,
    parts,
    message,
    html`${main}\n${underHtml(guide, message, state, information === undefined)}`,
  );
}

/** The title and the address are the same for every step and every topic. */
function documentHtml(guide: Guide, parts: Parts, message: Message, body: Html): string {
  const { language, dir } = message;
  return html`<!doctype html>
<html lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${guide.frame(language)('title').text}</title>
<link rel="icon" href="data:,">
${message.view === 'goodbye' && parts.leaves && html`<meta http-equiv="refresh" content="0; url=/exit">\n`}${parts.style}</head>
<body>
${barHtml(message, parts.exitUrl, parts.leaves ? 'link' : 'form')}
${body}
${parts.script}</body>
</html>
`.markup;
}

/**
 * Below the view: numbers that the script shows when an answer is late, the languages where the view does not hold them,
 * links to the pages, a line that is read aloud.
 */
function underHtml(guide: Guide, message: Message, state: string, conversation: boolean): Html {
  const { language, view, greeting, bar } = message;
  const { emergency, helpline } = bar;
  const languages = conversation && greeting.length === 0 && view !== 'language';
  const words = guide.frame(language);
  const numbers = html`<section id="numbers" data-slow="${words('errors/slow').text}" data-offline="${words('errors/offline').text}" data-sorry="${words('errors/sorry').text}" role="alert" hidden>
<p id="numbers-words"></p>
<p><a href="tel:${emergency.tel}">${inOwnOrder(emergency.display)}</a></p>
${helpline && html`<p><a href="tel:${helpline.tel}">${inEnglish(helpline.name, language)} ${inOwnOrder(helpline.display)}</a></p>`}
</section>
<footer><form class="pages" method="post" action="/" autocomplete="off">
${hiddenFields(state)}
${languages && languagesHtml(message)}
${INFORMATION.map((page) => html`<button name="page" value="${page}">${said(words(`footer/${page}`), language)}</button>\n`)}</form></footer>`;
  return html`${view !== 'goodbye' && numbers}
<p id="status" role="status" data-two="${words('exit/two').text}" data-one="${words('exit/one').text}" data-expired="${words('exit/expired').text}"></p>`;
}
