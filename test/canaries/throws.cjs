// Loaded into the product's process by a test: an error that nobody catches, and a library that prints.
const WORDS = 'canarybartholomew';

process.on('SIGUSR2', () => {
  throw new TypeError(WORDS);
});
process.on('SIGWINCH', () => {
  const { error } = globalThis.console;
  error(WORDS);
});
