import { fallbackText } from '../../../src/channels/bot-framework/fallback-text.ts';
import { flows, guide, numberOf } from '../../support/council.ts';
import type { Sent } from './bot.ts';
import { cardsOf, everyCard, faults, plain } from './every-card.ts';
import { cardOf, textsOf } from './teams.ts';

const { turned, sentFor } = cardsOf(guide, flows.everyWay);

test('the check notices what is wrong', () => {
  const { message } = turned('en', { over: 'emergency' });
  const sent = sentFor(message);
  const card = cardOf(sent);
  const odd = (content: object) => ({
    ...sent,
    attachments: [{ contentType: 'x', content: { ...card, ...content } }],
  });
  for (const content of [
    { version: '2.0' },
    { body: [...card.body, { type: 'TextBlock', text: 'x', wrap: true, colour: 'red' }] },
    { body: [...card.body, { type: 'Table2' }] },
    { body: [...card.body, { type: 'TextBlock', text: '3. list', wrap: true }] },
    { body: [...card.body, { type: 'TextBlock', text: 'cut' }] },
    { body: [...card.body, { type: 'TextBlock', text: 'x', wrap: true, size: 'enormous' }] },
    { body: card.body.filter(({ style }) => style !== 'heading') },
    { body: [...card.body, { type: 'TextBlock', text: 'x'.repeat(28_000), wrap: true }] },
  ])
    expect(faults(message, odd(content) as Sent)).not.toEqual([]);
});

test('where the whole text is too large, what stands for a card keeps its order and the English of safety words', () => {
  const { message } = turned('ar', { over: 'emergency' });
  const lines = fallbackText({ ...message, text: 'x'.repeat(6_001) }).split('\n');
  const at = (words = '') => lines.findIndex((line) => line.includes(words) && words !== '');
  const [speak, , carryOn] = message.answers.map(({ label }) => label);
  expect(at(speak?.english)).toBe(at(speak?.text) + 1);
  const places = [
    at(message.heading.text),
    at('999: '),
    at(speak?.text),
    at(numberOf('national-da-helpline')),
    at(carryOn?.text),
  ];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

everyCard(guide, flows.everyWay, { screens: 30, meant: ['being-hurt', 'decisions', 'child'] });

test('the outcomes table is read row by row, each cell with its head', () => {
  const answers = [
    ['start.danger', 'no'],
    ['start.need', 'other-topics'],
    ['topics.which', 'decisions'],
  ] as const;
  const { message } = turned('en', { answers });
  const table = message.body.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  const lines = textsOf(cardOf(sentFor(message))).map(plain);
  expect(table.rows).toHaveLength(2);
  for (const row of table.rows) {
    const line = row.map(({ text }, index) => `${table.head[index]?.text}: ${text || '–'}`).join('; ');
    expect(lines).toContain(line);
  }
});
