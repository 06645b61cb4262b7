import { compiled } from '../support/app.ts';

test('a key of the frame that is misspelt does not compile, and one that is right is said', () => {
  const { phrase } = compiled;
  expect(phrase('en', 'interface:bar/exit').lang).toBe('en');
  // @ts-expect-error: there is no such key
  expect(phrase('en', 'interface:bar/exti').text).toBe('bar/exti');
});
