/** Topics about harm: whoever writes of them is asked whether anyone is in danger. */
export const HARM_TOPICS: ReadonlySet<string> = new Set([
  'being-hurt',
  'worried-about-someone',
  'child',
  'being-followed',
  'my-behaviour',
  'somewhere-safe',
  'violence',
]);
