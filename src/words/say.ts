import type { View } from '../conversation/view.ts';
import type { Directory } from '../directory/directory-schema.ts';
import { shown } from '../directory/shown.ts';
import { BESIDE_PHONES, type Beside, CONTROLS } from '../flow/controls.ts';
import { isUrgentView } from '../flow/interrupts.ts';
import { barOf } from './bar-numbers.ts';
import { blocksOf } from './blocks.ts';
import { makeCards } from './cards.ts';
import type { Door, SayFrame } from './frame.ts';
import { keysOf, labelKey } from './keys.ts';
import { localNotices } from './local-notices.ts';
import type { Message, Said } from './message.ts';
import { asOneLine } from './one-language.ts';
import type { Phrase } from './phrase.ts';
import { plainText } from './plain-text.ts';
import { asOf } from './when.ts';

/** Views that somebody may come back to after ringing in vain. In danger, 999 stays the one thing to do. */
const RUNG_FROM = ['question', 'outcome', 'aside'];

/** The view's own asides; and beside phones, what to do when nobody answers them. */
function asidesOf({ view, question, asides }: View, phones: boolean): readonly Beside[] {
  return phones && RUNG_FROM.includes(view) && question !== 'who-can-i-ring'
    ? [...asides, BESIDE_PHONES]
    : asides;
}

export interface Say {
  (view: View, language: string, now: Date, door: Door): Message;
  /** The same message at another minute in which nobody has opened or closed: only the line that names it differs. */
  at(message: Message, now: Date): Message;
}

/** Puts a view into words, numbers and opening hours. Pure: the same view at the same instant reads the same. */
export function makeSay(phrase: Phrase, directory: Directory): Say {
  const card = makeCards(phrase, directory);
  const languages = Object.entries(phrase.languages).map(([id, { meta }]) => ({
    id,
    name: meta.name,
    dir: meta.dir,
  }));

  function say(view: View, language: string, now: Date, door: Door): Message {
    const words = phrase.frame(language);
    const goodbye = view.view === 'goodbye';
    const keys = keysOf(view);
    const bar = barOf(words, directory, now);
    const kept = words(`greeting/kept/${door}`);
    const found = view.shown && shown(directory, view.shown, now);
    const contacts = (found?.cards ?? []).map((entry) => card(language, entry, now));
    const notices: Message['notices'][number][] = view.notices.map((id) =>
      id === 'offer-language'
        ? offered(words, view.offer ?? 'en', phrase)
        : { id, said: words(id === 'sorry' ? 'errors/sorry' : `notices/${id}`) },
    );
    if (found && !found.offered) {
      const place = view.shown?.contact === 'in-person' ? '-in-person' : '';
      notices.push({ id: 'no-such-way', said: words(`notices/no-such-way${place}`) });
    }
    notices.push(...localNotices(phrase, directory.outages.notices, view, language, now));
    const meta = phrase.languages[language]?.meta;
    const unchecked = language !== 'en' && meta?.checked === undefined;
    const heading = isUrgentView(view.view) ? 'contacts/heading-urgent' : 'contacts/heading';
    const hint = keys.hint !== undefined && phrase.has(keys.hint) ? phrase(language, keys.hint) : undefined;

    const phones = contacts.some(({ ways }) => ways.some(({ way }) => way === 'phone'));
    const sayFirst = phones ? firstWords(phrase, language) : undefined;

    const message: Omit<Message, 'text'> = {
      view: view.view,
      ...(view.question === undefined ? {} : { question: view.question }),
      language,
      dir: meta?.dir ?? 'ltr',
      greeting: view.greeting
        ? [words('greeting/guide'), kept, words('greeting/history'), words('greeting/leave')]
        : [],
      notices,
      heading: phrase(language, keys.heading),
      ...(hint ? { hint } : {}),
      body: keys.body === undefined ? [] : blocksOf(phrase, language, keys.body, directory.tables, { kept }),
      answers: view.answers.map((id) => ({
        value: `${view.question}:${id}`,
        id,
        label: phrase(language, labelKey(phrase, view.question ?? '', id)),
      })),
      ...(contacts.length > 0 ? { contactsHeading: words(heading), asOf: asOf(phrase, language, now) } : {}),
      ...(sayFirst ? { sayFirst } : {}),
      contacts,
      asides: asidesOf(view, phones).map((go) => ({ go, label: words(`controls/${go}`) })),
      controls: goodbye ? [] : CONTROLS.map((go) => ({ go, label: words(`controls/${go}`) })),
      languages,
      ...(unchecked ? { unchecked: [words('unchecked'), phrase.frame('en')('unchecked')] } : {}),
      bar: goodbye ? { exit: bar.exit, emergency: bar.emergency } : bar,
    };
    return { ...message, text: plainText(message) };
  }

  return Object.assign(say, {
    at(message: Message, now: Date): Message {
      if (!message.asOf) return message;
      const later = { ...message, asOf: asOf(phrase, message.language, now) };
      return { ...later, text: plainText(later) };
    },
  });
}

/** Whoever answers a phone here speaks English: what to say first, in it, beneath what it means. */
function firstWords(phrase: Phrase, language: string): Said | undefined {
  const meta = phrase.languages[language]?.meta;
  if (meta === undefined || language === 'en') return undefined;
  const words = phrase.frame(language);
  const said = asOneLine([
    words('contacts/say-first'),
    words('contacts/interpreter', { language: meta.name }),
  ]);
  const english = phrase.frame('en')('contacts/interpreter', { language: meta.english }).text;
  return said && { ...said, english };
}

/** A language is offered in its own words, by its own name. */
function offered(words: SayFrame, offer: string, phrase: Phrase): Message['notices'][number] {
  const language = phrase.languages[offer]?.meta.name ?? offer;
  const said = phrase.frame(offer)('notices/offer-language', { language });
  return {
    id: 'offer-language',
    said: said.lang === offer ? said : words('notices/offer-language', { language }),
    language: offer,
  };
}
