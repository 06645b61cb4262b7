import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing } from './support/closing.ts';

/** A project with the build as it is, and something in place of esbuild that notes what it was asked for. */
const root = mkdtempSync(join(tmpdir(), 'built-'));
closing(() => rmSync(root, { recursive: true }));
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const installed = (name: string, text: string) => {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.cjs' }));
  write(`node_modules/${name}/index.cjs`, text);
};
for (const file of ['scripts/content/one.ts', 'scripts/doctor/one.ts', 'src/one.ts', 'web/one.css'])
  write(file, '');
for (const file of ['doctor.ts', 'command.ts', 'prepare-content.ts']) write(`scripts/${file}`, '');
for (const file of ['build.mjs', 'made-of.mjs']) copyFileSync(`scripts/${file}`, join(root, 'scripts', file));
write('package-lock.json', '{}');
write('package.json', '{}');
installed(
  'esbuild',
  `const { appendFileSync, writeFileSync } = require('node:fs');
  exports.build = async ({ define }) => {
    appendFileSync('asked', define.WITHIN + '\\n');
    writeFileSync('dist/prepare.js', '');
  };`,
);
const AGENTS = '@microsoft/agents-hosting';
/** What was put together, each time that it was, as lists of the optional packages in it. */
function built(): string[] {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' });
  return existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8').trim().split('\n') : [];
}

test('it is put together again when an optional package came or went, and else only once', () => {
  expect(built()).toEqual(['[]']);
  expect(built()).toEqual(['[]']);
  installed(AGENTS, '');
  expect(built()).toEqual(['[]', `["${AGENTS}"]`]);
  expect(built()).toHaveLength(2);
  rmSync(join(root, 'node_modules', AGENTS), { recursive: true });
  expect(built()).toEqual(['[]', `["${AGENTS}"]`, '[]']);
});
