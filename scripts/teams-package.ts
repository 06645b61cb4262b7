import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeGuide } from '../src/guide/make-guide.ts';
import { isGuid } from '../src/settings/bot-findings.ts';
import { openContent, openSettings } from '../src/settings/open.ts';
import { CommandError, command } from './command.ts';
import { READING, someSeconds } from './progress.ts';
import { appPackage, type Template } from './teams/app-package.ts';

const OUT = 'build/teams/community-safety-help.zip';
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

/** `npm run teams:package`: the app for Teams as build/teams/community-safety-help.zip. */
await command('npm run teams:package', () => {
  parseArgs();
  const config = openSettings(['MicrosoftAppId', 'PUBLIC_URL', 'CONTENT_DIR', 'LANGUAGES']);
  const { MicrosoftAppId: appId, PUBLIC_URL: publicUrl = '' } = config;
  if (!isGuid(appId) || !publicUrl.startsWith('https://'))
    throw new CommandError('Set MicrosoftAppId to the id of the bot, and PUBLIC_URL to the page (https://).');
  someSeconds(READING);
  const bytes = appPackage({
    template: read<Template>('deploy/teams/manifest.json'),
    icons: {
      color: readFileSync('deploy/teams/color.png'),
      outline: readFileSync('deploy/teams/outline.png'),
    },
    guide: makeGuide(openContent(config)),
    appId,
    publicUrl,
    version: read<{ version: string }>('package.json').version,
  });
  mkdirSync('build/teams', { recursive: true });
  writeFileSync(OUT, bytes);
  process.stdout.write(`${OUT}: ${bytes.length} bytes\n`);
});
