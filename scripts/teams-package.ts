import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadContent } from '../src/checks/load-content.ts';
import { makeGuide } from '../src/guide/make-guide.ts';
import { appPackage, type Template } from './teams/app-package.ts';

/** `npm run teams:package`: the app for Teams as dist/teams/community-safety-help.zip. */
const appId = process.env['MicrosoftAppId'] ?? '';
const publicUrl = process.env['PUBLIC_URL'] ?? '';
const languages = (process.env['LANGUAGES'] ?? '').split(/[\s,]+/).filter((word) => word !== '');
const out = 'dist/teams/community-safety-help.zip';
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;

if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId) || !publicUrl.startsWith('https://')) {
  process.stderr.write('Set MicrosoftAppId to the id of the bot, and PUBLIC_URL to the page (https://).\n');
  process.exitCode = 2;
} else {
  const bytes = appPackage({
    template: read<Template>('deploy/teams/manifest.json'),
    icons: {
      color: readFileSync('deploy/teams/color.png'),
      outline: readFileSync('deploy/teams/outline.png'),
    },
    guide: makeGuide(
      loadContent(process.env['CONTENT_DIR'] || '.', languages.length > 0 ? languages : undefined),
    ),
    appId,
    publicUrl,
    version: read<{ version: string }>('package.json').version,
  });
  mkdirSync('dist/teams', { recursive: true });
  writeFileSync(out, bytes);
  process.stdout.write(`${out}: ${bytes.length} bytes\n`);
}
