import { fresh } from '../../src/conversation/conversation.ts';
import type { Input } from '../../src/conversation/input.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { answered } from '../support/rules.ts';
import { content } from '../support/test-app.ts';

const guide = makeGuide(content);
const now = new Date('2026-06-03T08:30:00Z');
const languages = Object.keys(content.languages);
const need = { answers: answered('start.danger:no').answers, safety: 'asked' as const };
const turn = (conversation: Parameters<typeof guide.turn>[0], input: Input) =>
  guide.turn(conversation, input, { now, door: 'web' });

describe.each(languages)('after typed words in %s', (language) => {
  const here = { ...fresh(language), ...need };

  test('did you mean ends with danger and harm to oneself, in words of this language', () => {
    const { message } = turn({ ...here, meant: ['cctv'] }, { kind: 'look' });
    const last = message.answers.slice(-2);
    expect(last.map(({ id }) => id)).toEqual(['danger', 'hurt-myself']);
    for (const { label } of last) {
      expect(label.lang).toBe(language);
      // Until somebody has signed a language's safety words, their English stands beneath.
      expect(label.english === undefined).toBe(language === 'en');
    }
  });

  test('a miss shows 999, the helpline and NHS 111', () => {
    const { message } = turn({ ...here, misses: 1 }, { kind: 'look' });
    expect(message.question).toBe('start.need');
    expect(message.contacts.map(({ id }) => id)).toEqual([
      'police-999',
      'national-da-helpline',
      'nhs-111-option-2',
    ]);
  });

  test('the words of the aside about busy lines, typed, do what its button does', () => {
    const label = guide.frame(language)('controls/try-another').text;
    const typed = turn(here, { kind: 'say', text: label });
    expect(typed.message.notices.map(({ id }) => id)).toEqual(['try-another']);
    expect(typed.message.contacts[0]?.id).toBe('police-999');
    expect(typed.message).toEqual(turn(here, { kind: 'go', to: 'try-another' }).message);
  });
});

test.each([
  ['en', 'Nobody answered.'],
  ['en', "I've tried those"],
  ['pl', 'Nikt nie odbiera'],
  ['uk', 'Ніхто не відповідає'],
  ['ro', 'Nu răspunde nimeni'],
  ['ne', 'कसैले फोन उठाएन'],
  ['ar', 'لا أحد يرد'],
  ['bg', 'Никой не вдига'],
  ['es', 'Nadie contesta'],
  ['pt', 'Ninguém atende'],
])('%s: %s leads to everybody who can be rung', (language, text) => {
  const { message } = turn({ ...fresh(language), ...need }, { kind: 'say', text });
  expect(message).toMatchObject({ question: 'who-can-i-ring', notices: [{ id: 'try-another' }] });
});

describe('“Busy, or nobody answers?”', () => {
  const asidesAt = (...answers: string[]) =>
    turn({ ...answered(...answers) }, { kind: 'look' }).message.asides.map(({ go }) => go);

  test('stands wherever phones are shown, but where 999 is the one thing to do', () => {
    expect(asidesAt('start.danger:no', 'start.need:being-hurt')).toContain('try-another');
    expect(asidesAt('start.danger:no', 'start.need:trouble-where-i-live', 'antisocial.now:no')).toContain(
      'try-another',
    );
    expect(asidesAt('start.danger:no')).not.toContain('try-another');
    expect(asidesAt('start.danger:no', 'start.need:my-behaviour')).not.toContain('try-another');
    for (const over of ['emergency', 'self-harm', 'who-can-i-ring'] as const) {
      const { message } = turn({ ...fresh('en'), ...need, over }, { kind: 'look' });
      expect(message.asides.map(({ go }) => go)).not.toContain('try-another');
    }
  });
});
