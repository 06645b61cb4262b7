import type { Conversation } from '../../src/conversation/conversation.ts';
import { fresh } from '../../src/conversation/conversation.ts';
import { answered } from '../support/make-rules.ts';
import { makeTestGuide } from '../support/test-guide.ts';

const { go, reply, typed } = makeTestGuide(['en']).flows;

const need = answered('start.danger:no');
const deep = answered('start.danger:no', 'start.need:being-hurt', 'home.area:northmoor');
const unclear = { kind: 'ask' as const };
const harmful = { kind: 'ask' as const, harm: true, topics: ['being-hurt'] };
const harmless = { kind: 'harmless' as const };

describe('the safety question', () => {
  test('is put for the first words that are not plainly harmless, and again only for signs of harm', () => {
    const first = typed(need, unclear);
    expect(first.view).toMatchObject({
      view: 'safety-check',
      question: 'safety.danger',
      answers: ['yes', 'hurt-myself', 'no', 'not-sure'],
    });
    const answered = reply(first.conversation, 'safety.danger', 'no').conversation;
    expect(typed(answered, unclear).view.view).toBe('question');
    expect(typed(answered, harmful).view.view).toBe('safety-check');
  });

  test.each(['no', 'not-sure'])('%s at start.danger by its button counts as the first asking', (given) => {
    const said = reply(fresh('en'), 'start.danger', given).conversation;
    expect(typed(said, { ...unclear, topics: ['street-lights'] }).view.view).toBe('did-you-mean');
    expect(typed(said, unclear).view).toMatchObject({ question: 'start.need', shown: { id: 'miss' } });
    expect(typed(said, harmful).view.view).toBe('safety-check');
  });

  test('whoever goes back to start.danger is asked again there', () => {
    const back = go(reply(fresh('en'), 'start.danger', 'no').conversation, 'back').conversation;
    expect(typed(back, unclear).view.view).toBe('safety-check');
  });

  test('says that the words were read, and never in the same sentence twice in a row', () => {
    const first = typed(need, harmful);
    expect(first.view.notices).toEqual(['words-read']);
    expect(typed(first.conversation, harmless).view.notices).toEqual(['answer-first']);
    const settled = reply(first.conversation, 'safety.danger', 'no').conversation;
    expect(typed(settled, harmful).view.notices).toEqual(['words-read-again']);
  });

  test('words that were read and a language that is offered are both said', () => {
    const polish = typed(need, { ...harmful, offer: 'pl' });
    expect(polish.view).toMatchObject({ offer: 'pl', notices: ['words-read', 'offer-language'] });
  });

  test('while open: words of danger or unclear words open the emergency, suicide its own view, harmless repeats', () => {
    const open = typed(need, unclear).conversation;
    expect(typed(open, unclear).view.view).toBe('emergency');
    expect(typed(open, { kind: 'danger-now' }).view.view).toBe('emergency');
    expect(typed(open, { kind: 'self-harm' }).view.view).toBe('self-harm');
    expect(typed(open, harmless).view.view).toBe('safety-check');
    expect(typed(open, { kind: 'social' }).view.view).toBe('safety-check');
    expect(typed(open, { kind: 'command', command: { name: 'exit' } }).left).toBe(true);
  });

  test('yes opens the emergency; Back returns to the question; carry-on goes to did you mean', () => {
    const open = typed(need, harmful).conversation;
    const yes = reply(open, 'safety.danger', 'yes');
    expect(yes.view.view).toBe('emergency');
    expect(go(yes.conversation, 'back').view.question).toBe('safety.danger');
    const on = reply(yes.conversation, 'emergency', 'carry-on');
    expect(on.view).toMatchObject({
      view: 'did-you-mean',
      answers: ['being-hurt', 'something-else', 'who-can-i-ring', 'danger', 'hurt-myself'],
    });
    expect(on.conversation.answers[0]).toEqual(['start.danger', 'not-sure']);
  });

  test('hurt-myself opens the self-harm view, and carry-on from it goes on', () => {
    const open = typed(need, unclear).conversation;
    const hurt = reply(open, 'safety.danger', 'hurt-myself');
    expect(hurt.view.shown?.id).toBe('self-harm');
    expect(reply(hurt.conversation, 'self-harm', 'carry-on').view.question).toBe('start.need');
  });

  test('typed at start.danger, its answer answers start.danger too', () => {
    const open = typed(fresh('en'), harmful).conversation;
    expect(reply(open, 'safety.danger', 'no').conversation.answers).toEqual([['start.danger', 'no']]);
    expect(reply(open, 'safety.danger', 'not-sure').conversation.answers).toEqual([
      ['start.danger', 'not-sure'],
    ]);
  });

  test('no changes nothing else; not-sure makes start.danger not sure', () => {
    const open = typed(deep, harmful).conversation;
    const no = reply(open, 'safety.danger', 'no').conversation;
    expect(no.answers).toEqual(deep.answers);
    const unsure = reply(open, 'safety.danger', 'not-sure').conversation;
    expect(unsure.answers).toEqual([['start.danger', 'not-sure'], ...deep.answers.slice(1)]);
  });

  test('Back closes it and removes nothing', () => {
    const open = typed(deep, harmful).conversation;
    expect(go(open, 'back').conversation.answers).toEqual(deep.answers);
    expect(go(open, 'back').view.question).toBe('home.for-men');
  });
});

describe('did you mean', () => {
  const meant = (conversation: Conversation, topics: string[]) =>
    typed(conversation, { ...harmless, topics });

  test('opened before start.danger is answered, it makes the answer not sure', () => {
    expect(meant(fresh('en'), ['street-lights']).conversation.answers).toEqual([
      ['start.danger', 'not-sure'],
    ]);
  });

  test.each([
    ['being-hurt', 'home.area'],
    ['street-lights', undefined],
    ['streets', 'topics.streets'],
    ['child', 'under-19'],
    ['who-can-i-ring', undefined],
  ])('%s leads on', (topic, question) => {
    const open = meant(deep, topic === 'who-can-i-ring' ? ['street-lights'] : [topic]).conversation;
    expect(reply(open, 'meant.topic', topic).view.question).toBe(question);
  });

  test('Back keeps the place; a topic that was not offered is no answer', () => {
    const open = meant(deep, ['street-lights']).conversation;
    expect(go(open, 'back').conversation).toEqual({ ...deep });
    expect(reply(open, 'meant.topic', 'being-hurt').view.notices).toEqual(['not-an-answer']);
  });
});

describe('no reply to typed words lacks danger', () => {
  const everyone = [need, deep, fresh('en'), answered('start.danger:no', 'start.need:other-topics')];

  test('did you mean ends with it: one press to 999, one to somebody to talk to', () => {
    for (const conversation of everyone) {
      const open = typed(conversation, { ...harmless, topics: ['street-lights', 'decisions', 'streets'] });
      expect(open.view.answers.slice(-2)).toEqual(['danger', 'hurt-myself']);
      const danger = reply(open.conversation, 'meant.topic', 'danger');
      expect(danger.view.view).toBe('emergency');
      expect(go(danger.conversation, 'back').conversation).toEqual(open.conversation);
      expect(reply(danger.conversation, 'emergency', 'carry-on').view).toEqual(open.view);
      expect(reply(open.conversation, 'meant.topic', 'hurt-myself').view.view).toBe('self-harm');
    }
  });

  test('its buttons act from any view, whatever is open by then', () => {
    for (const conversation of everyone) {
      expect(reply(conversation, 'meant.topic', 'danger').view.view).toBe('emergency');
      expect(reply(conversation, 'meant.topic', 'hurt-myself').view.view).toBe('self-harm');
    }
  });

  test.each([undefined, 'asked'] as const)('a miss shows whom to ring in danger (%s)', (safety) => {
    for (const conversation of everyone) {
      const missed = typed({ ...conversation, ...(safety ? { safety } : {}) }, harmless);
      expect(missed.view.shown?.id).toBe('miss');
      expect(typed(missed.conversation, harmless).view.shown?.id).toBe('who-can-i-ring');
    }
  });
});

test('somebody was rung in vain: everybody who can be rung, with a word about it, and the place is kept', () => {
  const words = typed(deep, { kind: 'command', command: { name: 'try-another' } });
  const pressed = go(deep, 'try-another');
  for (const { view, conversation } of [words, pressed]) {
    expect(view).toMatchObject({ question: 'who-can-i-ring', notices: ['try-another'] });
    expect(reply(conversation, 'who-can-i-ring', 'carry-on').conversation).toEqual(deep);
  }
});

describe('a miss', () => {
  test('shows start.need; the second in a row shows everybody who can be rung', () => {
    const first = typed(need, harmless);
    expect(first.view).toMatchObject({ question: 'start.need', notices: ['say-it-another-way'] });
    expect(first.view.shown?.situation.contacts).toEqual([
      'police-999',
      'national-da-helpline',
      'listening-line',
    ]);
    const second = typed(first.conversation, harmless);
    expect(second.view.shown?.id).toBe('who-can-i-ring');
  });

  test('something else is a miss too', () => {
    const first = typed(need, harmless).conversation;
    const meant = typed(first, { ...harmless, topics: ['decisions'] }).conversation;
    expect(reply(meant, 'meant.topic', 'something-else').view.shown?.id).toBe('who-can-i-ring');
  });

  test('deeper in a flow it keeps the place: Back returns there, and an answer begins from start.need', () => {
    const missed = typed(deep, harmless);
    expect(missed.view.question).toBe('start.need');
    expect(go(missed.conversation, 'back').view.question).toBe('home.for-men');
    const chosen = reply(missed.conversation, 'start.need', 'other-topics');
    expect(chosen.conversation.answers).toEqual([
      ['start.danger', 'no'],
      ['start.need', 'other-topics'],
    ]);
    expect(chosen.conversation.misses).toBe(0);
  });

  test('what opens over it comes back to it', () => {
    const missed = typed(deep, harmless);
    for (const over of ['help', 'emergency', 'under-19', 'who-can-i-ring'] as const) {
      const open = go(missed.conversation, over).conversation;
      expect(reply(open, over, 'carry-on').view).toEqual({ ...missed.view });
      expect(go(open, 'back').view).toEqual({ ...missed.view });
    }
  });

  test('Back at start.need itself takes the last answer away and forgets the miss', () => {
    const back = go(typed(need, harmless).conversation, 'back');
    expect(back.conversation).toEqual(fresh('en'));
  });
});

test('danger and suicide keep the place; greetings change nothing; another language is offered, not chosen', () => {
  const danger = typed(deep, { kind: 'danger-now' }).conversation;
  expect(reply(danger, 'emergency', 'carry-on').conversation).toEqual(deep);
  expect(typed(deep, { kind: 'social' }).conversation).toEqual(deep);
  const polish = typed(deep, { kind: 'social', offer: 'pl' });
  expect(polish.view).toMatchObject({ offer: 'pl', notices: ['offer-language'] });
  expect(polish.conversation.language).toBe('en');
});

test('a conversation holds no text', () => {
  const { conversation } = typed(need, harmful);
  expect(Object.keys(conversation).sort()).toEqual(['answers', 'language', 'meant', 'misses', 'safety']);
  expect(JSON.stringify(conversation)).not.toContain('words');
});
