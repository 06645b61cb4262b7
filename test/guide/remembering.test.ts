import { fresh } from '../../src/conversation/conversation.ts';
import type { Input } from '../../src/conversation/input.ts';
import { turn } from '../../src/conversation/turn.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import { stateAt } from '../../src/directory/hours.ts';
import { makeOpening } from '../../src/directory/opening.ts';
import { compileContent } from '../../src/guide/compile-content.ts';
import { MOST, remembering } from '../../src/guide/remembering.ts';
import type { Door } from '../../src/words/frame.ts';
import { everyConversation } from '../support/every-conversation.ts';
import { everyView } from '../support/rules.ts';
import { content } from '../support/test-app.ts';

const { helpline: HELPLINE } = content.directory.lifelines;

const DOORS: readonly Door[] = ['web', 'direct-line', 'bot-framework', 'teams', 'terminal'];
const { languages } = content;
/** One of the product's own ways is down for an hour, and something is said for as long. */
const dated = { from: '2026-11-25 13:00', until: '2026-11-25 14:00' };
const directory = {
  ...content.directory,
  outages: {
    outages: [{ ...dated, organisation: HELPLINE, way: 'phone' as const, why: 'fault' }],
    notices: [{ ...dated, says: 'heat' }],
  },
};
const { say, rules } = compileContent({ ...content, directory });
const opening = makeOpening(directory);
const views = [
  ...everyView().map((answers) => viewOf(rules, { ...fresh('en'), answers })),
  ...everyConversation('en')
    .filter(({ over, safety, meant, misses }) => over || safety === 'open' || meant.length + misses > 0)
    .map((conversation) => viewOf(rules, conversation)),
];
const spoken = Object.keys(languages);

const ways = Object.values(directory.organisations).flatMap((organisation) => organisation.ways);
const statesAt = (instant: string) => ways.map((way) => stateAt(way, directory.holidays, new Date(instant)));
/** A week in November, looked at every hour. */
const week = Array.from({ length: 7 * 24 }, (_, hour) =>
  new Date(Date.UTC(2026, 10, 23, hour, 30)).toISOString(),
).flatMap(statesAt);
const told = (moments: readonly (string | undefined)[]) =>
  [...new Set(moments.flatMap((moment) => moment ?? []))].sort();
const opens = told(week.map((state) => state.opens));
const closes = told(week.map((state) => state.closes));
const [holiday = ''] = directory.holidays.dates.filter((day) => day > '2026-12');
const { until } = directory.holidays;

const MOMENTS: Readonly<Record<string, string>> = {
  'the end of a minute': '2026-11-24T11:01:00Z',
  'midnight in winter': '2026-11-25T00:00:00Z',
  'midnight in summer': '2026-07-01T23:00:00Z',
  'the first opening of a week': opens[0] ?? '',
  'the last opening of a week': opens.at(-2) ?? '',
  'the first closing': closes[0] ?? '',
  'the last closing': closes.at(-1) ?? '',
  'a bank holiday begins': `${holiday}T00:00:00Z`,
  'the usual opening on a bank holiday': `${holiday}T09:00:00Z`,
  'the usual closing on a bank holiday': `${holiday}T17:00:00Z`,
  'a bank holiday ends': `${holiday}T23:59:59.999Z`,
  'the list of bank holidays ends': `${until}T23:59:59.999Z`,
  'clocks go forward': '2027-03-28T01:00:00Z',
  'clocks go back': '2026-10-25T01:00:00Z',
  'something begins to be down': '2026-11-25T13:00:00Z',
  'something is no longer down': '2026-11-25T14:00:00Z',
  'a year ends': '2027-01-01T00:00:00Z',
};

test('a week of the directory has openings, closings and a bank holiday to try', () => {
  expect(new Set(opens).size).toBeGreaterThan(1);
  expect(new Set(closes).size).toBeGreaterThan(1);
  expect(holiday).toMatch(/^\d{4}-\d\d-\d\d$/);
});

/** All views at the first of these, and a fifth of them at each of the others, another fifth each time. */
const WHOLE = 'the first opening of a week';

test.each(Object.entries(MOMENTS))(
  'what is remembered over %s is what is said afresh, to the letter',
  (name, instant) => {
    const remembered = remembering(say, opening);
    const then = new Date(instant).getTime();
    const nows = [-1, 0, 60_000].map((away) => new Date(then + away));
    // Each view in a language and at a door that follow one another, so that each meets each.
    const turn = Object.keys(MOMENTS).indexOf(name) % 5;
    const asked = views
      .flatMap((view, at) => (name === WHOLE || at % 5 === turn ? [{ view, at }] : []))
      .map(({ view, at }) => ({
        view,
        language: spoken[at % spoken.length] ?? 'en',
        door: DOORS[at % DOORS.length] ?? 'web',
      }));
    for (const now of nows) {
      for (const { view, language, door } of asked)
        expect(remembered(view, language, now, door)).toEqual(say(view, language, now, door));
    }
  },
);

test('in every language at every door, over an opening and a closing', () => {
  const remembered = remembering(say, opening);
  const shows = views.filter(({ view, greeting }) => greeting || view === 'outcome' || view === 'emergency');
  const some = shows.filter((_, at) => at % 40 === 0);
  expect(some.length).toBeGreaterThan(3);
  for (const instant of [opens[0] ?? '', closes[0] ?? '']) {
    const then = new Date(instant).getTime();
    for (const now of [new Date(then - 1), new Date(then)])
      for (const language of spoken)
        for (const door of DOORS)
          for (const view of some)
            expect(remembered(view, language, now, door)).toEqual(say(view, language, now, door));
  }
});

/** Counts how often a view is put into words. */
function counted() {
  const count = { said: 0, redated: 0 };
  const counting: typeof say = Object.assign(
    (...asked: Parameters<typeof say>) => {
      count.said += 1;
      return say(...asked);
    },
    {
      at: (...asked: Parameters<typeof say.at>) => {
        count.redated += 1;
        return say.at(...asked);
      },
    },
  );
  return { count, remembered: remembering(counting, opening) };
}

test('a view is put into words once, until somebody opens; another minute changes one line', () => {
  const { count, remembered } = counted();
  const [first = ''] = opens;
  const at = (away: number) => new Date(new Date(first).getTime() + away);
  const outcome = views.find(({ view }) => view === 'outcome');
  if (!outcome) throw new Error('no outcome');
  const one = remembered(outcome, 'en', at(-120_000), 'web');
  expect(remembered(outcome, 'en', at(-120_000 + 59_000), 'web')).toBe(one);
  expect(count).toEqual({ said: 1, redated: 0 });
  remembered(outcome, 'en', at(-1), 'web');
  expect(count).toEqual({ said: 1, redated: 1 });
  remembered(outcome, 'en', at(0), 'web');
  expect(count).toEqual({ said: 2, redated: 1 });
});

test('no more than so many views are held: what was asked for longest ago goes', () => {
  const { count, remembered } = counted();
  const [view] = views;
  if (!view) throw new Error('no view');
  const now = new Date('2026-11-24T11:00:00Z');
  const other = (number: number) => ({ ...view, offer: String(number) });
  remembered(view, 'en', now, 'web');
  for (let number = 0; number < MOST; number++) {
    remembered(other(number), 'en', now, 'web');
    remembered(view, 'en', now, 'web');
  }
  expect(count.said).toBe(MOST + 1);
  remembered(other(0), 'en', now, 'web');
  expect(count.said).toBe(MOST + 2);
  remembered(view, 'en', now, 'web');
  expect(count.said).toBe(MOST + 2);
});

test('nothing that a person types or sends is in what is remembered', () => {
  const sent: readonly Input[] = [
    { kind: 'say', text: 'canary' },
    { kind: 'say', text: 'my name is canary and he has a knife' },
    { kind: 'say', text: 'canary wants to know about dogs in parks', numbered: true },
    { kind: 'answer', question: 'canary', answer: 'canary' },
    { kind: 'language', language: 'canary' },
  ];
  const asked: string[] = [];
  const { remembered } = counted();
  const now = new Date('2026-11-24T11:00:00Z');
  for (const before of everyConversation('en'))
    for (const input of sent) {
      const { view, conversation } = turn(rules, before, input);
      const message = remembered(view, conversation.language, now, 'web');
      asked.push(JSON.stringify([view, message]));
    }
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((text) => text.includes('canary'))).toEqual([]);
});
