import { fresh } from '../../src/conversation/conversation.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import type { Organisation } from '../../src/directory/directory-schema.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { makeSay } from '../../src/words/say.ts';
import { fullDate } from '../../src/words/when.ts';
import { asGiven } from '../support/as-given.ts';
import { numberOf } from '../support/numbers.ts';
import { answered } from '../support/rules.ts';
import { compiled } from '../support/test-app.ts';
import { content, look } from './every-screen.ts';

const cardOf = (id: string, message: ReturnType<typeof look>) =>
  message.contacts.find((card) => card.id === id);

/** Before anybody was asked: who was says so instead. */
const guide = makeGuide({ ...content, directory: asGiven(content.directory) });
const lookGiven = (conversation: Parameters<typeof look>[0]) =>
  guide.turn(conversation, { kind: 'look' }, { now: new Date('2026-12-02T10:00:00Z'), door: 'web' }).message;

const copied = (id: string) => fullDate('en', content.directory.organisations[id]?.source.copied ?? '');

test('a page card says when it was copied', () => {
  const card = cardOf('davss', lookGiven(answered('start.danger:no', 'start.need:being-hurt')));
  expect(card?.source.said.text).toBe(`From the council page, copied ${copied('davss')}`);
});

test('a supplement says that it is not on the page, and where it is from', () => {
  const card = cardOf('samaritans', lookGiven({ ...fresh('en'), over: 'self-harm' }));
  expect(card?.source.said.text).toMatch(
    /^Not on the council page\. From Samaritans, .*copied \d+ \w+ \d{4}$/,
  );
});

test('ways to reach 999 that the page does not give never claim to be from it', () => {
  const card = cardOf('police-999', look({ ...fresh('en'), over: 'emergency.deaf' }));
  expect(card?.ways.map(({ way }) => way)).toEqual(['video', 'relay', 'text']);
  expect(card?.source.said.text).toMatch(/^Not on the council page\. From Ofcom; /);
});

test('a second number of a page entry is shown with an approval alone, and names its own source', () => {
  const hurt = answered('start.danger:no', 'start.need:being-hurt');
  const { directory } = content;
  const { 'victim-support': victimSupport } = directory.organisations;
  if (!victimSupport) throw new Error('victim-support is missing');
  const card = cardOf('victim-support', look(hurt));
  expect(card?.ways.map(({ value, note }) => [value, note?.text ?? ''])).toEqual([
    [numberOf('victim-support'), ''],
    [
      numberOf('victim-support', 1),
      expect.stringMatching(
        /^Not on the council page\. From Tunbridge Wells Borough Council, .+, copied \d+ \w+ \d{4}$/,
      ),
    ],
  ]);
  expect(card?.source.said.text).toBe(`From the council page, copied ${copied('victim-support')}`);

  const ways = victimSupport.ways.map((way) =>
    way.supplement ? { ...way, supplement: { source: way.supplement.source } } : way,
  );
  const waiting: Organisation = { ...victimSupport, ways };
  const organisations = { ...directory.organisations, 'victim-support': waiting };
  const say = makeSay(compiled.phrase, { ...directory, organisations });
  const message = say(viewOf(compiled.rules, hurt), 'en', new Date('2026-11-24T20:00:00Z'), 'web');
  expect(cardOf('victim-support', message)?.ways.map(({ value }) => value)).toEqual([
    numberOf('victim-support'),
  ]);
});
