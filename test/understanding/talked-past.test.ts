import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { turn } from '../../src/conversation/turn.ts';
import { answered } from '../support/rules.ts';
import { compiled } from '../support/test-app.ts';

const asked: Conversation = { ...answered('start.danger:no'), safety: 'asked' };
const open: Conversation = { ...answered('start.danger:no'), safety: 'open' };
const met = ['emergency', 'self-harm', 'safety-check'];
const viewOf = (place: Conversation, text: string) => turn(compiled.rules, place, { kind: 'say', text }).view;

/** Danger that hides in a council matter, behind politeness, or in very few words. */
const HIDDEN = [
  ['the noise i am reporting is my husband breaking my door', 'en'],
  ['a gentleman has discharged a firearm', 'en'],
  ['not really, only when he drinks, he is drinking now', 'en'],
  ["please cancel my garden waste, i won't be here after tonight", 'en'],
  ['who will look after my dog when i am gone', 'en'],
  ['i have to pretend this is about bins', 'en'],
  ['is it painful to hang', 'en'],
  ['quick', 'en'],
  ['who are you, he is back', 'en'],
  ['who are you he is back', 'en'],
  ['how does this work i dont feel safe', 'en'],
  ['cameras please, a crowd has surrounded a boy', 'en'],
  ['is the A21 busy, i want to step out in front of something', 'en'],
  ['camera by the station, lads are chasing me', 'en'],
  ['noise complaint, kid is screaming stop daddy stop', 'en'],
  ['can i change the language, he is shouting', 'en'],
  ['e aici', 'ro'],
  ['inapoi vine el', 'ro'],
  ['mulțumesc s-a întors', 'ro'],
  ['هو هنا', 'ar'],
  ['شكرا لقد عاد', 'ar'],
  ['ما اقدر احكي هو يسمعني', 'ar'],
] as const;

describe.each([
  ['as the first turn', fresh('en')],
  ['after the safety question has been answered', asked],
])('%s', (_, place) => {
  test.each(HIDDEN)('%j is met', (text, language) => {
    expect(met).toContain(viewOf({ ...place, language }, text).view);
    expect(met).toContain(viewOf(place, text).view);
  });
});

test.each(['ok', 'sorry', 'oops'])('%j is a courtesy: the same view, and no alarm', (text) => {
  expect(viewOf(answered('start.danger:no'), text)).toMatchObject({ question: 'start.need' });
  expect(viewOf(open, text).view).toBe('safety-check');
});

test.each(['are you a robot', 'i want to speak to a person'])('%j is a wish to the guide', (text) => {
  expect(viewOf(answered('start.danger:no'), text).view).toBe('aside');
});

/** Short words that say nothing of suicide, whatever they are like. */
describe.each([
  'being hurt',
  'i want it to stop',
  'i want to leave',
  'him',
  'a refuge',
  'nothing',
  'nope',
  'none',
])('%j', (text) => {
  test.each([fresh('en'), answered('start.danger:no'), asked])('opens no emergency', (place) => {
    expect(['emergency', 'self-harm']).not.toContain(viewOf(place, text).view);
  });
});

test.each(['leave me alone', 'i want this to stop'])('%j does not leave the page', (text) => {
  expect(viewOf(answered('start.danger:no'), text).view).toBe('safety-check');
});

/** What is no answer to the question on the screen is a reply all the same. */
test.each([
  ['maybe', 'en'],
  ['the last one', 'en'],
  ['a doua', 'ro'],
  ['nie', 'pl'],
  ['لا', 'ar'],
])('%j in %s is no alarm where it answers nothing', (text, language) => {
  const place = { ...answered('start.danger:no', 'start.need:who-can-i-ring'), language };
  expect(['emergency', 'self-harm']).not.toContain(viewOf(place, text).view);
});
