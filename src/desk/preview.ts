import { Temporal } from 'temporal-polyfill';
import { readForm } from '../channels/web/form.ts';
import { type Html, html } from '../channels/web/html.ts';
import { type Conversation, fresh } from '../conversation/conversation.ts';
import type { Input } from '../conversation/input.ts';
import { readConversation } from '../conversation/read-conversation.ts';
import { turn } from '../conversation/turn.ts';
import { ZONE } from '../directory/hours.ts';
import type { Understood } from '../understanding/understood.ts';
import type { Door } from '../words/frame.ts';
import type { Message } from '../words/message.ts';
import type { DeskPage, DeskRequest } from './desk-page.ts';
import { explained } from './explain.ts';
import { notReady, sheet } from './layout.ts';
import { screenHtml } from './screen.ts';
import type { Ready, Shelf } from './shelf.ts';
import { standingAt } from './way-to.ts';

const DOORS: Readonly<Record<Door, string>> = {
  web: 'web page',
  'bot-framework': 'Bot Framework',
  teams: 'Teams',
  'direct-line': 'Web Chat',
  terminal: 'terminal',
};

/** What the officer chose to look at: nothing of it is kept, and nothing typed is in an address. */
interface Chosen {
  readonly at: string;
  readonly language: string;
  /** A second language beside the first; empty for none. */
  readonly beside: string;
  readonly door: Door;
}

const londonNow = (now: Date) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString()
    .slice(0, 16);

/** London's clocks, as a field for a date and a time writes them. */
function instantOf(at: string): Date | undefined {
  try {
    return new Date(Temporal.PlainDateTime.from(at).toZonedDateTime(ZONE).epochMilliseconds);
  } catch {
    return undefined;
  }
}

function chosenOf(fields: URLSearchParams, { rules }: Ready, now: Date): Chosen {
  const at = fields.get('at') ?? '';
  const known = (name: string) => rules.languages.find((id) => id === fields.get(name));
  const door = Object.keys(DOORS).find((id) => id === fields.get('door')) as Door | undefined;
  return {
    at: instantOf(at) ? at : londonNow(now),
    language: known('in') ?? 'en',
    beside: known('beside') ?? '',
    door: door ?? 'web',
  };
}

function stateOf(form: URLSearchParams): Conversation | undefined {
  try {
    return readConversation(JSON.parse(form.get('state') ?? ''));
  } catch {
    return undefined;
  }
}

interface Seen {
  readonly conversation: Conversation;
  readonly messages: readonly Message[];
  readonly why?: Understood;
}

/** One turn of the real conversation at the chosen time; beside it, the same place in the other language. */
function look({ rules, say }: Ready, before: Conversation, input: Input, { at, beside, door }: Chosen): Seen {
  const now = instantOf(at) ?? new Date(0);
  let why: Understood | undefined;
  const listening: typeof rules = {
    ...rules,
    understand(text, screen) {
      why = rules.understand(text, screen);
      return why;
    },
  };
  const { conversation, view } = turn(listening, before, input);
  const languages = [
    conversation.language,
    ...(beside === '' || beside === conversation.language ? [] : [beside]),
  ];
  return {
    conversation,
    messages: languages.map((one) => say(view, one, now, door)),
    ...(why ? { why } : {}),
  };
}

function page(ready: Ready, chosen: Chosen, { conversation, messages, why }: Seen): Html {
  const languages = Object.entries(ready.phrase.languages).map(
    ([id, { meta }]) => [id, meta.english] as const,
  );
  const option = (id: string, name: string, on: boolean) =>
    html`<option value="${id}"${on && html` selected`}>${name}</option>`;
  return html`${!ready.current && html`<p class="wrong">There are mistakes in the content: this is as it was before them.</p>`}
<form method="post" action="/preview" autocomplete="off">
<input type="hidden" name="state" value="${JSON.stringify(conversation)}">
<fieldset class="row"><legend>What to look at</legend>
<p><label for="at">Day and time, in London</label><input id="at" name="at" type="datetime-local" value="${chosen.at}"></p>
<p><label for="in">Language</label><select id="in" name="in">${languages.map(([id, name]) => option(id, name, id === conversation.language))}</select></p>
<p><label for="beside">Beside it</label><select id="beside" name="beside">${option('', 'nothing', chosen.beside === '')}${languages.map(([id, name]) => option(id, name, id === chosen.beside))}</select></p>
<p><label for="door">Where residents read it</label><select id="door" name="door">${Object.entries(DOORS).map(([id, name]) => option(id, name, id === chosen.door))}</select></p>
<p><button class="do">Look</button> <button name="begin" value="1">Begin again</button></p></fieldset>
<p><label for="say">What somebody might type here</label><span class="say"><input id="say" name="say" type="text" maxlength="2001" autocomplete="off" spellcheck="false"><button>See what it does</button></span></p>
${why && explained(why)}
<div class="columns">${messages.map((message, at) => column(message, at, chosen.door))}</div>
</form>`;
}

const nameIn = ({ languages, language }: Message) =>
  languages.find(({ id }) => id === language)?.name ?? language;

/** The page as it looks; in a chat or a terminal, the text that is sent. */
const column = (
  message: Message,
  at: number,
  door: Door,
): Html => html`<section class="column" aria-labelledby="column-${at}">
<h2 id="column-${at}">${nameIn(message)}</h2>
${door !== 'web' && html`<details open><summary>As text: ${DOORS[door]}</summary><div class="text" role="region" aria-label="Text in ${nameIn(message)}" tabindex="0" lang="${message.language}" dir="${message.dir}">${message.text}</div></details>`}
${screenHtml({ message, id: `screen-${at}`, pressed: at === 0 })}
</section>`;

/** The conversation as residents meet it, at any time, in any language, at any door. */
export function previewPage(shelf: Shelf, clock: () => Date): DeskPage {
  const shown = (ready: Ready, chosen: Chosen, seen: Seen) =>
    sheet({ title: 'Preview', path: '/preview', body: page(ready, chosen, seen) });
  return {
    path: '/preview',
    show({ query }) {
      const ready = shelf.ready();
      if (!ready) return notReady('Preview', '/preview');
      const chosen = chosenOf(query, ready, clock());
      const conversation = standingAt(ready.rules, chosen.language, {
        question: query.get('question'),
        situation: query.get('situation'),
      });
      return shown(ready, chosen, look(ready, conversation, { kind: 'look' }, chosen));
    },
    take({ form = new URLSearchParams() }: DeskRequest) {
      const ready = shelf.ready();
      if (!ready) return notReady('Preview', '/preview');
      const chosen = chosenOf(form, ready, clock());
      const kept = form.has('begin') ? undefined : stateOf(form);
      const { input } = readForm(Object.fromEntries(form));
      const conversation = { ...(kept ?? fresh(chosen.language)), language: chosen.language };
      return shown(
        ready,
        chosen,
        look(ready, conversation, form.has('begin') ? { kind: 'look' } : input, chosen),
      );
    },
  };
}
