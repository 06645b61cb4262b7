import { CARRY_ON, INTERRUPT_IDS, isOver, isUrgent } from '../../src/flow/interrupts.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { content } from '../support/test-app.ts';

const guide = makeGuide(content);
const at = { now: new Date('2026-11-25T12:00:00Z'), door: 'web' as const };
const urgent = INTERRUPT_IDS.filter(isOver).filter(isUrgent);
const cases = guide.languages.flatMap((language) => urgent.map((over) => [language, over] as const));

const open = (language: string, over: (typeof urgent)[number]) => ({ ...guide.begin(language), over });
const said = (language: string, over: (typeof urgent)[number], text: string) =>
  guide.turn(open(language, over), { kind: 'say', text }, at).message.question;

test.each(cases)('“yes”, “ok” and thanks close no urgent screen: %s, %s', (language, over) => {
  const words = content.understanding[language]?.words;
  const { yes = [], no = [] } = words?.replies ?? {};
  const social = words?.social ?? [];
  expect(yes.length).toBeGreaterThan(0);
  const closed = [...yes, ...no, ...social, 'yes', 'yes please', 'ok', 'okay'].filter((text) => {
    const led = said(language, over, text);
    return led !== over && !(led !== undefined && isUrgent(led));
  });
  expect(closed).toEqual([]);
});

test.each(cases)('who says so plainly goes on: %s, %s', (language, over) => {
  const [plainly = ''] = content.understanding[language]?.words.replies[CARRY_ON] ?? [];
  expect(said(language, over, plainly)).toBe('start.need');
});

test.each(urgent)('an answer named by its place is pressed: %s', (over) => {
  expect(said('en', over, 'the last one')).toBe('start.need');
});

test.each([
  ['en', 'get me out of here'],
  ['en', 'let me out'],
  ['es', 'sácame de aquí'],
  ['pt', 'tira-me daqui'],
  ['ro', 'scoate-mă de aici'],
  ['ar', 'طلعني من هون'],
  ['pl', 'zabierzcie mnie stąd'],
  ['uk', 'заберіть мене звідси'],
  ['bg', 'измъкнете ме оттук'],
  ['ne', 'मलाई यहाँबाट निकाल्नुस्'],
])('a plea is not taken for leaving: %s, %s', (language, text) => {
  for (const before of [guide.begin(language), { ...guide.begin(language), safety: 'open' as const }]) {
    const { left, message } = guide.turn(before, { kind: 'say', text }, at);
    expect([left, message.view === 'emergency' || message.view === 'safety-check']).toEqual([false, true]);
  }
});

test.each([
  ['en', 'get me off here'],
  ['en', 'quick escape'],
  ['en', 'get me out of this page quick'],
])('who wants to leave the page leaves: %s, %s', (language, text) => {
  expect(guide.turn(guide.begin(language), { kind: 'say', text }, at).left).toBe(true);
});
