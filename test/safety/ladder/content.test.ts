import { loadContent } from '../../../src/checks/load-content.ts';
import type { Content } from '../../../src/content/content.ts';
import { changingGuide } from '../../../src/guide/changing-guide.ts';
import { makeGuide } from '../../../src/guide/make-guide.ts';
import { makeRenewal } from '../../../src/renewal.ts';
import { copiedContent } from '../../support/copied-content.ts';
import { answered } from '../../support/make-rules.ts';
import { TO_CONTACTS, TO_QUESTION } from '../../support/own-ways.ts';
import { content } from '../../support/test-app.ts';
import { holdsBoth } from './holds-both.ts';

const NOW = new Date('2026-11-25T12:00:00Z');

describe('L2 and L3: the content is wrong', () => {
  const copy = copiedContent();
  const LINE = 'directory/organisations/national-da-helpline.yaml';

  test('L2, the directory is broken when it is read again: what was right last is shown, with both numbers', () => {
    const { guide: shown, change } = changingGuide(makeGuide(loadContent(copy.root(), undefined, NOW)));
    const renew = makeRenewal<Content>({
      open: () => loadContent(copy.root(), undefined, NOW),
      take: (next) => change(makeGuide(next)),
      log: () => undefined,
    });
    const text = () =>
      shown.turn(shown.begin('en'), { kind: 'look' }, { now: NOW, door: 'web' }).message.text;
    const before = text();
    holdsBoth(before);
    for (const spoiled of [
      '',
      '\u0000',
      copy.read(LINE).slice(0, 60),
      copy.read(LINE).replaceAll('0808', '0809'),
    ]) {
      copy.write(LINE, spoiled);
      expect(renew()).toBe(false);
      expect(text()).toBe(before);
    }
  });

  test('L2, hours that nobody knows: nobody is called open, and both numbers stand', () => {
    const { directory } = content;
    const organisations = Object.fromEntries(
      Object.entries(directory.organisations).map(([id, one]) => [
        id,
        { ...one, ways: one.ways.map(({ hours: _, ...way }) => way as (typeof one.ways)[number]) },
      ]),
    );
    const without = makeGuide({ ...content, directory: { ...directory, organisations } });
    const at = { now: NOW, door: 'web' as const };
    const { message } = without.turn(
      {
        ...without.begin('en'),
        answers: answered(...TO_QUESTION).answers,
      },
      { kind: 'look' },
      at,
    );
    expect(message.contacts.length).toBeGreaterThan(2);
    const phones = message.contacts.flatMap(({ ways }) => ways.filter(({ way }) => way === 'phone'));
    expect(phones.length).toBeGreaterThan(0);
    expect(phones.filter(({ state }) => state === 'open')).toEqual([]);
    holdsBoth(message.text);
  });

  test('L3, a translation is missing: the line stands in English, both numbers stand, and safety words may not be missing', () => {
    const [flow = '', first = ''] = TO_CONTACTS[2]?.split(/[.:]/) ?? [];
    const file = `locales/pl/${flow}.json`;
    const words = JSON.parse(copy.read(file)) as Record<string, unknown>;
    copy.write(file, JSON.stringify({ [first]: words[first] }, null, 2));
    const fewer = makeGuide(loadContent(copy.root(), undefined, NOW));
    const { message } = fewer.turn(
      {
        ...fewer.begin('pl'),
        answers: answered(...TO_CONTACTS).answers,
      },
      { kind: 'look' },
      { now: NOW, door: 'web' },
    );
    expect([message.language, message.heading.lang]).toEqual(['pl', 'en']);
    expect(message.bar.emergency.label.lang).toBe('pl');
    holdsBoth(message.text);
    const safety = 'locales/pl/interrupts.json';
    copy.write(safety, '{}');
    expect(() => loadContent(copy.root(), undefined, NOW)).toThrow(/pl/);
  });
});
