import type { Card, Message } from '../../src/words/message.ts';
import { cardText } from '../../src/words/plain-text.ts';
import { numberOf } from '../support/numbers.ts';
import { content, everyScreen, MOMENTS } from './every-screen.ts';

/** What the council page does not say must not be said as if it did (and some things not at all). */
const screens = MOMENTS.flatMap((now) => everyScreen(now).map((screen) => ({ ...screen, now })));
const cards = new Map<string, Card>();
for (const { message } of screens) for (const card of message.contacts) cards.set(cardText(card), card);
const pageCards = [...cards].filter(([, card]) => card.source.layer === 'page');
const cardsOf = (id: string) => [...cards.values()].filter((card) => card.id === id);

const ONLY_WEBSITE = [
  'davss',
  'look-ahead',
  'cdap',
  'dads-unlimited',
  'interventions-alliance',
  'protection-against-stalking',
];

/** Paths of the screens that hold the words; empty when none does. */
const where = (words: RegExp, pick: (message: Message) => string = ({ text }) => text) =>
  screens.filter(({ message }) => words.test(pick(message))).map(({ path }) => path);

test.each<[string, RegExp]>([
  ['an e-mail address', /\S@\S/],
  ['a postcode but the drop-in’s', /\b(?!TN9 1DS)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/],
  // One line has it in its name.
  ['24/7', /24\s*\/\s*7(?! Rape and Sexual Abuse Support Line)/],
  ['Ask for ANI', /\bANI\b/i],
  ['confidential', /confidential/i],
  ['anonymous', /anonym/i],
  ['no trace', /no trace|untrace/i],
  ['who qualifies', /qualif|eligib|entitle/i],
  ['no appointment needed', /appointment/i],
  ['a promise of what will be in force', /will be/i],
  ['what the page calls up to date', /to date/i],
  ['a placeholder with nothing in it', /\{\{|\}\}|undefined|\[object/],
])('no screen says %s', (_what, words) => {
  expect(where(words)).toEqual([]);
});

test('no page card holds 101', () => {
  expect(pageCards.length).toBeGreaterThan(10);
  for (const [text] of pageCards) expect(text.replaceAll('999', '')).not.toMatch(/\b101\b/);
  expect(cardsOf('police-101').every(({ source }) => source.layer === 'supplement')).toBe(true);
});

test.each(ONLY_WEBSITE)('%s has a website and nothing else', (id) => {
  expect(cardsOf(id).length).toBeGreaterThan(0);
  for (const card of cardsOf(id)) {
    expect(card.ways.map(({ way, state }) => [way, state])).toEqual([['website', 'unknown']]);
    for (const way of card.ways)
      expect([way.hours, way.opens, way.closes, way.cost, way.tel]).toEqual(Array(5));
  }
});

test.each([
  ['victim-support', numberOf('victim-support')],
  ['community-safety-unit', numberOf('community-safety-unit')],
])('%s: the page’s own number, %s, has no hours and no cost', (id, number) => {
  expect(cardsOf(id).length).toBeGreaterThan(0);
  for (const card of cardsOf(id)) {
    const [way] = card.ways.filter(({ value }) => value === number);
    expect([way?.state, way?.opens, way?.closes, way?.cost]).toEqual([
      'unknown',
      undefined,
      undefined,
      undefined,
    ]);
    expect(way?.hours?.text).toBe('Hours not given: check before you rely on it');
    expect(way?.note).toBeUndefined();
  }
});

test('Victim Support’s second number says that it is not from the council page', () => {
  for (const card of cardsOf('victim-support')) {
    const [, second] = card.ways;
    expect(second).toMatchObject({
      value: numberOf('victim-support', 1),
      state: 'open',
      hours: { text: 'Open 24 hours' },
    });
    expect(second?.cost).toBeUndefined();
    expect(second?.note?.text).toMatch(
      /^Not on the council page\. From Tunbridge Wells Borough Council, domestic abuse/,
    );
  }
});

test('only those whose source says so are free', () => {
  const free = ['national-da-helpline', 'childline', 'samaritans', 'modern-slavery-helpline'];
  for (const card of cards.values()) {
    if (!free.includes(card.id)) expect(cardText(card)).not.toMatch(/\bfree\b/i);
  }
  const page = numberOf('victim-support').slice(-4);
  expect(where(new RegExp(`${page}[^\\n]*free`, 'i'))).toEqual([]);
});

test('a card says that the service confirmed it only where an officer wrote the day', () => {
  const confirmed = Object.values(content.directory.organisations).filter(({ checked }) => checked);
  if (confirmed.length === 0) expect(where(/Checked with/)).toEqual([]);
});

test('somebody worried about their own behaviour never learns where people go for help', () => {
  const own = screens.filter(({ path }) => path.includes('my-behaviour'));
  expect(own.length).toBeGreaterThan(50);
  for (const { message } of own) {
    expect(message.text).not.toMatch(/One Stop Shop|New Wharf|TN9|Opens Wednesday|9am until noon/);
    expect(message.contacts.map(({ id }) => id)).not.toContain('one-stop-shop');
  }
});

test('the public spaces screen says how old it is and where to check', () => {
  const [screen] = screens.filter(({ path }) => path.endsWith('topics.which:public-spaces'));
  expect(screen?.message.text).toContain('2018');
  expect(screen?.message.text).toContain('Check what is in force now');
});

test('goodbye holds 999 and no other number', () => {
  const goodbyes = screens.filter(({ message }) => message.view === 'goodbye');
  expect(goodbyes.length).toBeGreaterThan(0);
  for (const { message } of goodbyes) {
    expect(message.text.match(/\d[\d ]*\d/g)).toEqual(['999', '999']);
    expect(message.text).not.toMatch(/abuse|stalk|hurt|violence|safety/i);
  }
});
