import { parseArgs } from 'node:util';
import { languageFolders } from '../src/content/read-files.ts';
import { openSettings } from '../src/settings/open.ts';
import { CommandError, command } from './command.ts';
import { report } from './translations/stamp-language.ts';

const USAGE = 'npm run translations [-- --looked-at <language> <file, file:screen or file:screen/words> …]';

/**
 * `npm run translations`: notes from which English each new translation was made, and lists those whose English
 * has changed since. `-- --looked-at pl interrupts:emergency/heading` says that somebody has looked at those.
 */
await command(USAGE, () => {
  const { values, positionals: lookedAt } = parseArgs({
    options: { 'looked-at': { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = values['looked-at'];
  const { CONTENT_DIR: root } = openSettings(['CONTENT_DIR']);
  const languages = languageFolders(root).filter((id) => id !== 'en');
  if (chosen === undefined ? lookedAt.length > 0 : lookedAt.length === 0)
    throw new CommandError('--looked-at goes with a language and with what was looked at.');
  if (chosen !== undefined && !languages.includes(chosen))
    throw new CommandError(`--looked-at is one of: ${languages.join(', ')}`);
  const fine = languages.map((language) => report(root, language, language === chosen ? lookedAt : []));
  if (fine.includes(false)) process.exitCode = 1;
});
