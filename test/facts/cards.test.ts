import { fresh } from '../../src/conversation/conversation.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { look } from '../facts/every-screen.ts';
import { answered } from '../support/rules.ts';
import { content } from '../support/test-app.ts';

const guide = makeGuide(content);
const now = new Date('2026-06-03T08:30:00Z');
const languages = Object.keys(content.languages).filter((id) => id !== 'en');
const inLanguage = (language: string, ...answers: string[]) =>
  guide.turn({ ...answered(...answers), language }, { kind: 'look' }, { now, door: 'web' }).message;
const topic = (id: string) => ['start.danger:no', 'start.need:other-topics', `topics.which:${id}`];

describe('the English words to say first', () => {
  test.each(languages)('%s: where a phone is shown, their meaning and the words themselves', (language) => {
    const { sayFirst, text } = inLanguage(language, 'start.danger:no', 'start.need:being-hurt');
    const { english, name } = content.languages[language]?.meta ?? { english: '', name: '' };
    expect(sayFirst?.lang).toBe(language);
    expect(sayFirst?.text).toContain(name);
    expect(sayFirst?.english).toBe(`I speak ${english}. Can I have an interpreter, please?`);
    expect(text).toContain(sayFirst?.english);
  });

  test('not in English, and not where there is nobody to phone', () => {
    expect(look(answered('start.danger:no', 'start.need:being-hurt')).sayFirst).toBeUndefined();
    expect(inLanguage('pl', 'start.danger:no', 'start.need:my-behaviour').sayFirst).toBeUndefined();
  });
});

describe('lines that only a source can give', () => {
  const cardOf = (id: string, message: ReturnType<typeof look>) =>
    message.contacts.find((card) => card.id === id);
  const told = (id: string, message: ReturnType<typeof look>) =>
    cardOf(id, message)?.told.map(({ said }) => said.text);

  test('stand on the card, in every language', () => {
    expect(told('rape-support', look(answered(...topic('sexual-violence'))))).toEqual(['Ages: 16 and over']);
    for (const language of languages) {
      const [ages] = cardOf('nhs-sarc', inLanguage(language, ...topic('sexual-violence')))?.told ?? [];
      expect(ages?.said.lang).toBe(language);
    }
  });

  test('name their own source when the card is from elsewhere', () => {
    const hurt = look(answered('start.danger:no', 'start.need:being-hurt'));
    const from = (id: string, message: typeof hurt) =>
      cardOf(id, message)?.told.map((line) => line.from?.text);
    expect(told('victim-support', hurt)).toEqual([
      expect.stringMatching(/^Languages: British Sign Language \(BSL\)\.?$/),
    ]);
    expect(from('victim-support', hurt)).toEqual([
      expect.stringMatching(/^Not on the council page\. From Tunbridge Wells/),
    ]);
    expect(hurt.text).toMatch(/Language \(BSL\)\.? Not on the council page\. From Tunbridge Wells/);
    const child = look({ ...fresh('en'), over: 'under-19' });
    expect(told('childline', child)).toEqual(['When you call: At night there may be a short wait.']);
    expect(from('childline', child)?.[0]).toMatch(/^Not on the council page/);
    expect(from('rape-support', look(answered(...topic('sexual-violence'))))).toEqual([undefined]);
  });

  test('no line without a source, and no source without a line', () => {
    for (const { id, told: sources = {} } of Object.values(content.directory.organisations)) {
      const words = content.languages['en']?.files['organisations'] as Record<string, { told?: object }>;
      expect(Object.keys(words[id]?.told ?? {}).sort()).toEqual(Object.keys(sources).sort());
    }
  });
});

describe('the day on which the service was asked', () => {
  const { organisations } = content.directory;
  const davss = organisations['davss'];
  if (!davss) throw new Error('no davss');
  const asked = { ...organisations, davss: { ...davss, checked: '2026-12-02' } };
  const withDay = makeGuide({ ...content, directory: { ...content.directory, organisations: asked } });
  const card = (at: string) =>
    withDay
      .turn(
        answered('start.danger:no', 'start.need:being-hurt'),
        { kind: 'look' },
        { now: new Date(at), door: 'web' },
      )
      .message.contacts.find(({ id }) => id === 'davss');

  test('stands on the card from that day on, in London', () => {
    const source = card('2026-12-02T00:30:00Z')?.source;
    expect(source?.checked).toBe('2026-12-02');
    expect(source?.said.text).toContain('2 December 2026');
  });

  test.each(['2026-12-01T23:30:00Z', '2020-01-01T12:00:00Z'])('never before it: %s', (at) => {
    const shown = card(at);
    expect(shown?.source).not.toHaveProperty('checked');
    expect(JSON.stringify(shown)).not.toMatch(/2026-12-02|2 December 2026/);
    expect(shown?.source.said.text).toContain('22 November 2026');
  });
});

test('under “You can talk to someone now” everybody can be reached now', () => {
  for (const at of ['2026-06-03T02:00:00Z', '2026-12-25T03:00:00Z', '2031-01-01T10:00:00Z']) {
    const { contacts } = look({ ...fresh('en'), over: 'self-harm' }, new Date(at));
    expect(contacts).toHaveLength(4);
    for (const { ways } of contacts) expect(ways.map(({ state }) => state)).toEqual(['open']);
  }
});

test('sexual violence is told in words of our own, without the quoted plan', () => {
  const { body, text } = look(answered(...topic('sexual-violence')));
  expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  expect(text).not.toMatch(/Night Time Economy|plan/);
});

test('whoever has nowhere safe is told to tell the council', () => {
  const safe = ['start.danger:no', 'start.need:somewhere-safe', 'refuge.area:skip'];
  for (const men of ['yes', 'no']) {
    const { text } = look(answered(...safe, `refuge.for-men:${men}`));
    expect(text).toContain('Tell the council if you have nowhere safe tonight.');
  }
});

test('a page of the council that words speak of is there as an address', () => {
  expect(look(answered(...topic('cctv'))).text).toContain(
    'https://tunbridgewells.gov.uk/community-and-leisure/community-safety',
  );
  expect(look(answered(...topic('public-spaces'))).text).toContain(
    'community-safety/public-spaces-protection-orders',
  );
});
