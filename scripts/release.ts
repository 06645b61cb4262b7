import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvFile } from '../src/settings/env-file.ts';
import { CommandError, command } from './command.ts';
import { layOut } from './release/files.ts';
import { changesOf, differences, NEXT, SUMS, sumsOf } from './release/parts.ts';

/** Without it nothing of dist/ starts. */
const CONTENT = 'content/content.json.gz';

/**
 * `npm run release`: everything of this version in release/<version>/, with the sums of all files. Another can look at it with
 * `npm run release -- --verify <folder>`, or with sha256sum -c alone.
 */
await command('npm run release [-- --verify release/0.1.0]', () => {
  const { values } = parseArgs({ options: { verify: { type: 'string' } } });
  if (values.verify !== undefined) return verify(values.verify);
  readEnvFile();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const changes = newIn(version);
  const to = join('release', version);
  if (existsSync(to))
    throw new CommandError(`${to} is there already: a version is made once. Take it away first.`);
  step('1 of 4: build');
  run('npm', ['run', '--silent', 'build']);
  if (!existsSync(join('dist', CONTENT)))
    throw new CommandError(
      'The content has a mistake, and is not in dist/. npm run content:check lists what to mend.',
    );
  step('2 of 4: what is deployed and what lies beside it');
  mkdirSync(to, { recursive: true });
  layOut('.', to);
  writeFileSync(join(to, 'CHANGES.md'), `${changes}\n`);
  step('3 of 4: packages, and the app for Teams');
  writeFileSync(join(to, 'sbom.cdx.json'), run('npm', ['run', '--silent', 'sbom']));
  teams(to);
  step('4 of 4: sums');
  writeFileSync(join(to, SUMS), sumsOf(to));
  process.stdout.write(`${to}: ${readdirSync(to, { recursive: true }).length} files and folders\n`);
});

/** What is new in this version. A release is made of a version that has its number: what still waits for one is in none. */
function newIn(version: string): string {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  if (changesOf(changelog, NEXT))
    throw new CommandError(
      `CHANGELOG.md holds changes under “${NEXT}”, and ${version} is the version before them. Give them a number, for example: npm version --no-git-tag-version minor. Then write it in place of “${NEXT}”.`,
    );
  const changes = changesOf(changelog, version);
  if (!changes)
    throw new CommandError(`CHANGELOG.md says nothing of ${version}: write “## ${version}” and what is new.`);
  return changes;
}

function step(words: string): void {
  process.stderr.write(`release: ${words}\n`);
}

function run(program: string, words: string[]): string {
  return execFileSync(program, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Only where the settings name a bot: a council makes its own with its own id. */
function teams(to: string): void {
  if (!process.env['MicrosoftAppId']) {
    step('no MicrosoftAppId is set: the app for Teams is left out');
    return;
  }
  run('npm', ['run', '--silent', 'teams:package']);
  cpSync('build/teams', join(to, 'teams'), { recursive: true });
}

function verify(folder: string): void {
  if (!existsSync(join(folder, SUMS))) throw new CommandError(`${folder} holds no ${SUMS}.`);
  const wrong = differences(folder);
  for (const line of wrong) process.stdout.write(`${line}\n`);
  process.stdout.write(
    wrong.length === 0 ? 'Every file is the one that was released.\n' : `${wrong.length} to look at.\n`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}
