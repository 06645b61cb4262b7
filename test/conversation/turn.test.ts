import { fresh } from '../../src/conversation/conversation.ts';
import { answered } from '../support/make-rules.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { everyWay, go, reply, rules, step } = makeTestGuide(['en']).flows;
const ways = everyWay();

test('from every position: 999 in one step, leaving in one step, carry-on back to the same view', () => {
  for (const { answers } of ways) {
    const conversation = { ...fresh('en'), answers };
    const here = step(conversation, { kind: 'look' }).view;
    const emergency = go(conversation, 'emergency');
    expect(emergency.view.view).toBe('emergency');
    expect(emergency.view.shown?.situation.contacts[0]).toBe('police-999');
    expect(go(conversation, 'exit')).toMatchObject({ left: true, view: { view: 'goodbye' } });
    if (answers.length === 0) continue;
    expect(reply(emergency.conversation, 'emergency', 'carry-on').view).toEqual(here);
  }
});

test('from every position: Back takes away one answer, or closes what lies over and removes nothing', () => {
  for (const { answers } of ways) {
    const conversation = { ...fresh('en'), answers };
    expect(go(conversation, 'back').conversation.answers).toEqual(answers.slice(0, -1));
    for (const over of ['help', 'emergency', 'under-19', 'language', 'who-can-i-ring'] as const) {
      expect(go(go(conversation, over).conversation, 'back').conversation).toEqual(conversation);
    }
  }
});

test('from every position: start again clears everything but the language', () => {
  for (const { answers } of ways.slice(0, 200)) {
    const conversation = { ...fresh('pl'), answers, safety: 'asked' as const, misses: 1 };
    expect(go(conversation, 'restart').conversation).toEqual(fresh('pl'));
  }
});

describe('the emergency', () => {
  const emergency = reply(fresh('en'), 'start.danger', 'yes');

  test('start.danger yes opens it, and carry-on makes the answer not sure', () => {
    expect(emergency.view).toMatchObject({
      view: 'emergency',
      question: 'emergency',
      answers: ['cannot-speak', 'deaf-or-bsl', 'carry-on'],
    });
    const next = reply(emergency.conversation, 'emergency', 'carry-on');
    expect(next.view.question).toBe('start.need');
    expect(next.conversation.answers).toEqual([['start.danger', 'not-sure']]);
    expect(next.view.shown?.id).toBe('not-sure');
  });

  test('Back from it shows start.danger; from its silent and Deaf views it shows the emergency', () => {
    expect(go(emergency.conversation, 'back').view.question).toBe('start.danger');
    const silent = reply(emergency.conversation, 'emergency', 'cannot-speak');
    expect(silent.view.answers).toEqual(['deaf-or-bsl', 'carry-on']);
    const deaf = reply(silent.conversation, 'emergency.silent', 'deaf-or-bsl');
    expect(deaf.view.answers).toEqual(['cannot-speak', 'carry-on']);
    expect(go(deaf.conversation, 'back').view.question).toBe('emergency');
  });

  test('the 999 control deep in a flow keeps the place', () => {
    const deep = answered('start.danger:no', 'start.need:being-hurt', 'home.area:northmoor');
    const open = go(deep, 'emergency').conversation;
    expect(reply(open, 'emergency', 'carry-on').conversation).toEqual(deep);
  });

  test('its own answers act from any question, but an ordinary answer to another question does not', () => {
    expect(reply(fresh('en'), 'emergency', 'cannot-speak').view.question).toBe('emergency.silent');
    expect(reply(answered('start.danger:no'), 'start.danger', 'yes').view.view).toBe('emergency');
    const other = reply(fresh('en'), 'home.area', 'northmoor');
    expect(other.view.question).toBe('start.danger');
    expect(other.view.notices).toEqual(['not-an-answer']);
  });
});

test('start.need shows nobody after no, and the two numbers after not sure, in that view only', () => {
  expect(step(answered('start.danger:no'), { kind: 'look' }).view.shown).toBeUndefined();
  expect(step(answered('start.danger:not-sure'), { kind: 'look' }).view.shown?.id).toBe('not-sure');
  const next = step(answered('start.danger:not-sure', 'start.need:being-hurt'), { kind: 'look' });
  expect(next.view.shown?.id).toBe('home');
});

test('interrupts at start.danger other than danger go back to it', () => {
  for (const over of ['help', 'language', 'who-can-i-ring', 'device-safety', 'under-19'] as const) {
    const open = go(fresh('en'), over);
    expect(reply(open.conversation, over, 'carry-on').view.question).toBe('start.danger');
  }
});

test('asides are offered beside the first question of the flows that have them', () => {
  const asides = (need: string) =>
    step(answered('start.danger:no', `start.need:${need}`), { kind: 'look' }).view.asides;
  expect(asides('being-hurt')).toEqual(['device-safety', 'under-19']);
  expect(asides('other-topics')).toEqual([]);
  expect(asides('who-can-i-ring')).toEqual(['device-safety', 'under-19']);
});

test('a language changes nothing else and closes the language view', () => {
  const open = go(answered('start.danger:no'), 'language').conversation;
  const chosen = step(open, { kind: 'language', language: 'ar' });
  expect(chosen.conversation).toEqual({ ...answered('start.danger:no'), language: 'ar' });
  const unknown = step(open, { kind: 'language', language: 'xx' });
  expect(unknown.conversation.language).toBe('en');
  expect(unknown.view.view).toBe('language');
});

test('answers of an earlier release are kept as far as they fit, and the change is said', () => {
  const old = answered('start.danger:no', 'start.need:being-hurt', 'home.gone:yes');
  const { view, conversation } = step(old, { kind: 'look' });
  expect(view.notices).toContain('questions-changed');
  expect(view.question).toBe('home.area');
  expect(conversation.answers).toHaveLength(2);
});

test('the statechart compiles to one machine whose interrupts stand at its root', () => {
  expect(rules.walker.leave('emergency', 'cannot-speak')).toBe('emergency.silent');
  expect(rules.walker.leave('help', 'carry-on')).toBe('carry-on');
  expect(rules.walker.leave('help', 'yes')).toBeUndefined();
  expect(rules.walker.answer([], 'start.danger', 'yes')).toEqual({ over: 'emergency' });
});
