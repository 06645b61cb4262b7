import { FRAME, type FrameKey, type FrameVars } from '../../src/words/frame.ts';
import { numberOf } from '../support/numbers.ts';
import { compiled } from '../support/test-app.ts';

const words = compiled.phrase.frame('en');

test('what is misspelt does not compile: the type check refuses each of these', () => {
  // @ts-expect-error: there is no such key
  expect(words('bar/exti').text).toBe('bar/exti');
  // @ts-expect-error: what it names must be filled in
  words('hours/open');
  // @ts-expect-error: all of it
  words('time/on-day', { time: '3pm' });
  // @ts-expect-error: by its name
  words('hours/open', { tiem: '3pm' });
  // @ts-expect-error: and nothing that no words name
  words('hours/closed', { time: '3pm' });
  // @ts-expect-error: numbers come from the directory, whoever says the words
  words('bar/emergency', { emergency: '112' });
  // @ts-expect-error: the frame is said by its own keys
  compiled.phrase('en', 'interface:bar/exit');
});

test('what stands in the table is said, filled in, in every language', () => {
  for (const language of Object.keys(compiled.phrase.languages)) {
    for (const [key, names] of Object.entries(FRAME) as [FrameKey, readonly string[]][]) {
      const vars = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
      const say = compiled.phrase.frame(language) as (
        key: FrameKey,
        ...vars: FrameVars<'hours/open'>
      ) => { text: string };
      const { text } = say(key, vars as FrameVars<'hours/open'>[0]);
      expect(text).not.toMatch(/\{\{/);
      for (const name of names) expect(text).toContain(`<${name}>`);
    }
  }
});

test('numbers of the directory and the word to leave are filled in by themselves', () => {
  expect(words('bar/emergency').text).toContain('999');
  expect(words('marks/use-instead-helpline', { name: 'The line' }).text).toMatch(
    new RegExp(`The line.*${numberOf('national-da-helpline')}`),
  );
  expect(words('greeting/leave').text).toContain(words('bar/leave').text);
});
