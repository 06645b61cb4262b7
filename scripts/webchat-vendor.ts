import { fetchWebChat, VERSION } from './webchat/fetch.ts';

/**
 * `npm run webchat:vendor`: fetches Microsoft Web Chat into vendor/, for the page at /webchat and its tests.
 * With `--if-possible`, as before the tests, having no network is no fault: they say what they left out.
 */
try {
  await fetchWebChat('vendor/webchat/webchat.js');
} catch {
  if (!process.argv.includes('--if-possible')) {
    process.stderr.write(`Web Chat ${VERSION} could not be fetched from npm, or was not the file we know.\n`);
    process.exitCode = 1;
  }
}
