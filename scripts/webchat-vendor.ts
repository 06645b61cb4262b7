import { parseArgs } from 'node:util';
import { CommandError, command } from './command.ts';
import { fetchWebChat, VERSION } from './webchat/fetch.ts';

/**
 * `npm run webchat:vendor`: fetches Microsoft Web Chat into vendor/, for the page at /webchat and its tests.
 * With `--if-possible`, as before the tests, having no network is no fault: they say what they left out.
 */
await command('npm run webchat:vendor [-- --if-possible]', async () => {
  const { values } = parseArgs({ options: { 'if-possible': { type: 'boolean' } } });
  await fetchWebChat('vendor/webchat/webchat.js').catch(() => {
    if (values['if-possible']) return;
    throw new CommandError(`Web Chat ${VERSION} could not be fetched from npm, or was not the file we know.`);
  });
});
