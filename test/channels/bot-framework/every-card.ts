import { readActivity } from '../../../src/channels/bot-framework/activity.ts';
import { makeAround } from '../../../src/channels/bot-framework/around.ts';
import { makeCarrier } from '../../../src/channels/bot-framework/carrier.ts';
import { makeChatPhrases } from '../../../src/channels/bot-framework/chat-phrases.ts';
import { doorOf } from '../../../src/channels/bot-framework/door.ts';
import { teamsReply } from '../../../src/channels/bot-framework/teams-reply.ts';
import type { Conversation } from '../../../src/conversation/conversation.ts';
import type { Answered } from '../../../src/flow/walker.ts';
import type { Guide } from '../../../src/guide/guide.ts';
import { makeSeal } from '../../../src/sealing/seal.ts';
import type { Message } from '../../../src/words/message.ts';
import { type CardContent, NOON, type Sent } from './bot.ts';
import { cardFaults } from './card-faults.cjs';
import { actionsOf, cardOf, elements, fromTeams, textsOf } from './teams.ts';

/** Everything that can lie over a question, and what typed words lead to. */
const OVER: Partial<Conversation>[] = [
  ...(
    [
      'emergency',
      'emergency.silent',
      'emergency.deaf',
      'self-harm',
      'device-safety',
      'under-19',
      'help',
      'who-can-i-ring',
      'language',
    ] as const
  ).map((over) => ({ over })),
  { safety: 'open' },
  { misses: 2 },
];

const read = readActivity(fromTeams());
if (!read) throw new Error('no activity');
const activity = read;
/** As with a shared store: every button carries the answers, so that cards are as large as they get. */
const seal = makeSeal([Buffer.alloc(32, 7)], 'button');
const { close } = makeCarrier(seal, () => NOON);
/** A card's markdown as it reads. */
export const plain = (text: string) =>
  text
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/[\u2066-\u2069]/g, '');

function headings(card: CardContent): string[] {
  return elements(card).flatMap(({ style, text }) => (style === 'heading' ? [plain(String(text))] : []));
}

/** What is wrong with a message as Teams gets it; empty when nothing is. */
export function faults(message: Message, sent: Sent): string[] {
  const card = cardOf(sent);
  const texts = textsOf(card);
  const all = texts.map(plain).join('\n');
  const found = [...cardFaults(card)];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const size = Buffer.byteLength(JSON.stringify(sent));
  must(size < 28 * 1024, `${size} bytes`);
  must(card['version'] === '1.5' && card['lang'] === message.language, 'version or language');
  must(card['rtl'] === (message.dir === 'rtl'), 'direction');
  must(String(card['speak']).length <= 60 && !/\d/.test(String(card['speak'])), 'a name that is no title');
  const fallback = String(card['fallbackText']);
  const values = message.contacts.flatMap(({ ways }) => ways.map(({ value }) => value));
  const said = [message.heading, ...message.answers.map(({ label }) => label)];
  must(
    [...said.flatMap(({ text, english }) => [text, english ?? '']), ...values, '999'].every((part) =>
      fallback.includes(part),
    ),
    'no text to fall back to',
  );
  const carryOn = message.answers.find(({ id }) => id === 'carry-on')?.label.text;
  must(
    carryOn === undefined ||
      values.every((value) => fallback.indexOf(value) < fallback.lastIndexOf(`. ${carryOn}`)),
    'carrying on is not the last thing to do',
  );
  must(
    elements(card).every(({ type, wrap, text }) => type !== 'TextBlock' || (wrap === true && text !== '')),
    'text that is cut or empty',
  );
  const heads = headings(card);
  must(heads[0]?.startsWith(plain(message.heading.text)) === true, 'another heading first');
  for (const { name, ways } of message.contacts) {
    must(heads.includes(name.text), `no heading ${name.text}`);
    for (const { value, tel, href } of ways) {
      must(all.includes(value), `no ${value}`);
      const linked = texts.some((text) => text.includes(`(tel:${tel?.replace(/\s/g, '')})`));
      must(href?.startsWith('tel:') ? linked : true, `no link ${tel}`);
      must(!/^\s*$/.test(value), 'an empty way');
    }
  }
  must(!JSON.stringify(card).includes('tel:18000'), 'a link to the relay');
  must(!/^\s*\d+[.)]\s/m.test(texts.join('\n')), 'a number that becomes a list');
  const actions = actionsOf(card);
  const own = message.answers.length + (message.view === 'language' ? message.languages.length : 0);
  must(actions.length >= (message.view === 'goodbye' ? 0 : own + 7), 'a button too few');
  for (const { type, title, data, fallback } of actions) {
    must(type === 'Action.Execute' && title !== '', `no Execute: ${title}`);
    must(
      JSON.stringify(fallback) === JSON.stringify({ type: 'Action.Submit', title, data }),
      `no fallback: ${title}`,
    );
  }
  must(
    elements(card).every(({ actions: row }) => row === undefined || (row as unknown[]).length <= 6),
    'a row too long',
  );
  must(!JSON.stringify(card).includes('"Input.'), 'an input');
  return found;
}

/** How the screens of a guide become cards, each screen once: ways that differ in nothing that is shown are one. */
export function cardsOf(guide: Guide, everyWay: () => readonly { answers: readonly Answered[] }[]) {
  const around = makeAround(makeChatPhrases(guide), 'https://help.example.gov.uk/', close);
  const turned = (language: string, more: Partial<Conversation>) =>
    guide.turn({ ...guide.begin(language), ...more }, { kind: 'look' }, { now: NOON, door: 'teams' });
  const screens = (): Partial<Conversation>[] => [
    ...new Map(
      everyWay().map(({ answers }): [string, Partial<Conversation>] => {
        const { question, heading, contacts, notices } = turned('en', { answers }).message;
        const cards = contacts.map(({ id, marks, ways }) => [id, marks, ways.map(({ value }) => value)]);
        return [JSON.stringify([question, heading.text, cards, notices]), { answers }];
      }),
    ).values(),
    ...OVER,
  ];
  function sentFor(message: Message, left = false, conversation = guide.begin('en')): Sent {
    const result = {
      conversation,
      message,
      turnNumber: 7,
      repeated: false,
      stale: false,
      alone: false,
      first: true,
      left,
      sent: [],
    };
    return teamsReply(message, around(activity, result)) as unknown as Sent;
  }
  return { turned, screens, sentFor };
}

/** What must hold of every card. @param least more screens than this; subjects that typed words may have meant */
export function everyCard(
  guide: Guide,
  everyWay: () => readonly { answers: readonly Answered[] }[],
  least: { readonly screens: number; readonly meant: readonly string[] },
): void {
  const { turned, screens: find, sentFor } = cardsOf(guide, everyWay);
  const screens = [...find(), { safety: 'asked', meant: least.meant } as const];

  test.each(guide.languages)('every screen is a valid, whole and accessible card: %s', (language) => {
    expect(screens.length).toBeGreaterThan(least.screens);
    expect(doorOf(activity)).toBe('teams');
    const bad = screens.flatMap((more) => {
      const { message, conversation } = turned(language, more);
      const sent = sentFor(message, false, conversation);
      const found = faults(message, sent);
      // First of all and last of all.
      const { body } = cardOf(sent);
      const bar = [body.slice(0, 4), body.slice(-2)].map((part) => JSON.stringify(part));
      const numbers = bar.every(
        (part) => part.includes('(tel:999)') && part.includes(`(tel:${guide.numbers.helpline.tel})`),
      );
      return found.length > 0 || !numbers ? [{ more, found, numbers }] : [];
    });
    expect(bad).toEqual([]);
  });

  test.each(guide.languages)('the goodbye holds 999 alone, and no button: %s', (language) => {
    const leaving = guide.turn(
      guide.begin(language),
      { kind: 'go', to: 'exit' },
      { now: NOON, door: 'teams' },
    );
    const sent = sentFor(leaving.message, true);
    expect(faults(leaving.message, sent)).toEqual([]);
    expect(actionsOf(cardOf(sent))).toEqual([]);
    const all = JSON.stringify(sent);
    expect(all).toContain('(tel:999)');
    expect(all.replace(/999/g, '')).not.toMatch(/\d{3}/);
  });

  test.each(guide.languages.filter((id) => id !== 'en'))(
    'unsigned safety answers stand with their English: %s',
    (language) => {
      const { message } = turned(language, {});
      const unsigned = message.answers.filter(({ label }) => label.english !== undefined);
      const titles = actionsOf(cardOf(sentFor(message))).map(({ title }) => title);
      for (const { label } of unsigned) expect(titles).toContain(`${label.text} (${label.english})`);
    },
  );
}
