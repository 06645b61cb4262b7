import { card } from '../../src/channels/bot-framework/card.ts';
import { toReply } from '../../src/channels/direct-line/to-reply.ts';
import { makeRefusal } from '../../src/channels/refusal.ts';
import { toJson } from '../../src/channels/terminal/to-json.ts';
import type { Content } from '../../src/content/content.ts';
import { fresh } from '../../src/conversation/conversation.ts';
import type { Outages } from '../../src/directory/outages.ts';
import type { Door } from '../../src/guide/guide.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { asGiven } from '../support/as-given.ts';
import { answered, makeRules } from '../support/make-rules.ts';
import { content, startApp } from '../support/test-app.ts';

const { emergency: EMERGENCY, helpline: HELPLINE } = content.directory.lifelines;

const STANDS_IN = 'victim-support';
const dated = { from: '2026-11-28', until: '2026-11-30 15:00', why: 'fault' };
const instead = { organisation: STANDS_IN, way: 'phone' as const };
const helplineDown = { ...dated, organisation: HELPLINE, way: 'phone' as const, instead };
const emergencyDown = {
  ...dated,
  organisation: EMERGENCY,
  way: 'phone' as const,
  instead: { organisation: 'police-101', way: 'phone' as const },
};
const during = new Date('2026-11-30T14:59:59Z');
const after = new Date('2026-11-30T15:00:00Z');
const languages = Object.keys(content.languages);

const withOutages = (outages: Partial<Outages>): Content => ({
  ...content,
  directory: { ...asGiven(content.directory), outages: { outages: [], notices: [], ...outages } },
});
const phoneOf = (id: string) => {
  const way = content.directory.organisations[id]?.ways.find(({ way }) => way === 'phone');
  return way?.way === 'phone' ? way : { display: '', tel: '' };
};
const look = (
  guide: ReturnType<typeof makeGuide>,
  language: string,
  now: Date,
  answers = HURT,
  door: Door = 'web',
) => guide.turn({ ...answered(...answers), language }, { kind: 'look' }, { now, door }).message;
const HURT = ['start.danger:no', 'start.need:being-hurt'];
const guide = makeGuide(withOutages({ outages: [helplineDown] }));
const [usual, other] = [phoneOf(HELPLINE), phoneOf(STANDS_IN)];

describe.each(languages)('while the helpline is down, in %s', (language) => {
  const message = look(guide, language, during);

  test('the bar dials what stands in for it, and says why', () => {
    expect(message.bar.helpline).toMatchObject({ display: other.display, tel: other.tel });
    expect(message.bar.helpline?.label.lang).toBe(language);
    expect(message.bar.helpline?.label.text).toContain(other.display);
    expect(message.bar.helpline?.label.text).toContain(usual.display);
  });

  test('its card shows the number, says until when and why, and what to use', () => {
    const way = message.contacts.find(({ id }) => id === HELPLINE)?.ways.find(({ way }) => way === 'phone');
    expect(way).toMatchObject({ state: 'closed', value: usual.display, opens: '2026-11-30T15:00:00+00:00' });
    expect(way).not.toHaveProperty('href');
    expect(way?.down?.why).toMatchObject({ lang: language });
    expect(way?.hours).toMatchObject({ lang: language });
    expect(way?.down?.instead).toMatchObject({ href: `tel:${other.tel}`, said: { lang: language } });
    expect(message.text.replaceAll(/[\u2066\u2069]/g, '')).toContain(other.display);
  });

  test('and when it ends nothing is left of it', () => {
    const plain = look(makeGuide(withOutages({})), language, after);
    expect(look(guide, language, after)).toEqual(plain);
  });
});

test('English says it in so many words', () => {
  const { text } = look(guide, 'en', during);
  expect(text).toContain(
    `Phone: ${usual.display} (Not working until 3pm, Monday 30 November · Free to call)\n  There is a fault.\n  Use this instead. ${content.directory.organisations[STANDS_IN]?.name}. Phone: ${other.display}`,
  );
  expect(text).toContain(`${other.display}, while ${usual.display} is not working`);
});

test('whoever is led to the helpline in place of another is led to what stands in for it', () => {
  const marks = makeRules(content.flows)
    .everyView()
    .flatMap(
      (answers) =>
        look(
          guide,
          'en',
          during,
          answers.map((pair) => pair.join(':')),
        ).contacts,
    )
    .flatMap((one) => one.marks.filter(({ id }) => id === 'use-instead'));
  expect(marks.length).toBeGreaterThan(0);
  for (const { said } of marks) expect(said.text).not.toContain(usual.display);
});

test('999 is never shown as down without what to ring: it keeps its link, and the bar says both', () => {
  const down = makeGuide(withOutages({ outages: [emergencyDown] }));
  const { conversation } = down.turn(
    fresh('en'),
    { kind: 'go', to: 'emergency' },
    { now: during, door: 'web' },
  );
  const { message } = down.turn(conversation, { kind: 'look' }, { now: during, door: 'web' });
  const police = phoneOf('police-101');
  expect(message.bar.emergency).toMatchObject({ display: police.display, tel: police.tel });
  expect(message.bar.emergency.label.text).toMatch(/^999 may not work now\. .*Call 101$/);
  const [way] = message.contacts[0]?.ways ?? [];
  expect(way).toMatchObject({ href: 'tel:999', down: { instead: { href: `tel:${police.tel}` } } });
  const left = down.turn(fresh('en'), { kind: 'go', to: 'exit' }, { now: during, door: 'web' }).message;
  expect(left.bar.emergency.tel).toBe(police.tel);
  expect(left.bar.helpline).toBeUndefined();
});

describe('every door says it', () => {
  const message = look(guide, 'en', during);
  const call = (number: string) => ({ text: `Call ${number}`, lang: 'en', dir: 'ltr' as const });
  const around = { n: 1, summary: call(''), before: [], after: [], call };

  test.each<[string, () => string]>([
    ['Teams', () => JSON.stringify(card(message, around as unknown as Parameters<typeof card>[1]))],
    ['Direct Line', () => JSON.stringify(toReply(message, 1, [], call))],
  ])('%s, as a link', (_door, said) => {
    expect(said()).toContain(`(tel:${other.tel})`);
    expect(said()).toContain('There is a fault');
    expect(said()).not.toContain(`(tel:${usual.tel})`);
  });

  test('the terminal, as data', () => {
    const { contacts } = JSON.parse(toJson(message));
    const shown = contacts.find(({ id }: { id: string }) => id === HELPLINE);
    expect(shown.ways[0]).toMatchObject({
      state: 'closed',
      down: 'There is a fault.',
      instead: other.display,
    });
  });

  test('an error body', () => {
    const said = (now: Date) => String(makeRefusal(guide, () => now)(500).body);
    expect(said(during)).toContain(`${other.display}, while ${usual.display}`);
    expect(said(after)).not.toContain(other.display);
  });

  test('the web page, its numbers for a slow answer, and its error pages', async () => {
    let now = during;
    const app = await startApp({}, () => now, {}, withOutages({ outages: [helplineDown] }));
    const get = async (path: string) => (await fetch(`${app.url}${path}`)).text();
    const dials = `href="tel:${other.tel}"`;
    for (const path of ['', 'nothing-here']) {
      const html = await get(path);
      expect(html).toContain(`id="call-helpline" ${dials}`);
      expect(html).not.toContain(`href="tel:${usual.tel}"`);
    }
    const html = await get('');
    expect(html.slice(html.indexOf('id="numbers"'))).toContain(dials);
    now = after;
    for (const path of ['', 'nothing-here'])
      expect(await get(path)).toContain(`id="call-helpline" href="tel:${usual.tel}"`);
  });
});

describe('a notice for a while', () => {
  const notice = { says: 'office-closed', from: '2026-11-28', until: '2026-11-30' };
  const said = (notices: Outages['notices'], language: string, answers: string[], now = during) =>
    look(makeGuide(withOutages({ notices })), language, now, answers).notices.filter(
      ({ id }) => id === 'local',
    );

  test.each(languages)('is one line, everywhere: %s', (language) => {
    for (const answers of [[], ['start.danger:no'], HURT]) {
      const [line] = said([notice], language, answers);
      expect(line?.said.lang).toBe(language);
      expect(line?.said.text).not.toContain('\n');
    }
  });

  test('says until when, and ends by itself', () => {
    expect(said([notice], 'en', HURT)[0]?.said.text).toBe(
      'The council office is closed until Monday 30 November.',
    );
    expect(said([notice], 'en', HURT, new Date('2026-12-01T00:00:00Z'))).toEqual([]);
    expect(said([notice], 'en', HURT, new Date('2026-11-27T23:59:59Z'))).toEqual([]);
  });

  test('in one topic, stands at its questions and outcomes and nowhere else', () => {
    const here = [{ ...notice, topic: 'antisocial' }];
    const antisocial = ['start.danger:no', 'start.need:trouble-where-i-live'];
    expect(said(here, 'en', antisocial)).toHaveLength(1);
    expect(said(here, 'en', [...antisocial, 'antisocial.now:yes'])).toHaveLength(1);
    expect(said(here, 'en', HURT)).toEqual([]);
    const cctv = [{ ...notice, topic: 'cctv' }];
    expect(
      said(cctv, 'en', ['start.danger:no', 'start.need:other-topics', 'topics.which:cctv']),
    ).toHaveLength(1);
    expect(said(cctv, 'en', ['start.danger:no', 'start.need:other-topics', 'topics.which:plan'])).toEqual([]);
  });

  test('stands above nothing that is to be done in danger', () => {
    const told = makeGuide(withOutages({ notices: [notice] }));
    for (const to of ['emergency', 'exit'] as const) {
      const { message } = told.turn(fresh('en'), { kind: 'go', to }, { now: during, door: 'web' });
      expect(message.notices.filter(({ id }) => id === 'local')).toEqual([]);
    }
  });
});
