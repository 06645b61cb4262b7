import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { minifySync } from '@swc/core';
import { inline } from '../../../src/channels/web/inline.ts';
import { inlineScript } from '../../../src/channels/web/own-script.ts';
import { inlineStyle } from '../../../src/channels/web/style.ts';
import { readAssets } from '../../../src/web-files.ts';

const LINTER = resolve('node_modules/.bin/biome');
const { script, style } = readAssets('web');
const within = (markup: string) => /^<script>([\s\S]*)<\/script>\n$/.exec(markup)?.[1] ?? '';
const served = within(inlineScript(script).element.markup);

test('the script is served without its comments, and nothing else of it is lost', () => {
  const meant = (code: string) => minifySync(code, { compress: true, mangle: false }).code;
  expect(meant(served)).toBe(meant(`(() => {\n${script.join('\n')}\n})();`));
  expect(meant(served).length).toBeGreaterThan(3000);
  expect(served).not.toMatch(/^\s|^\/[/*]/m);
});

describe('its parts, joined', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joined-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const rules = ['noUndeclaredVariables', 'noUnusedVariables'].map((rule) => `--only=correctness/${rule}`);
  /** By the linter, in a folder of its own: it looks at each part by itself otherwise, and knows no others. */
  const lint = (code: string) => {
    writeFileSync(join(folder, 'biome.json'), '{}');
    writeFileSync(join(folder, 'page.js'), code);
    const { status, stderr } = spawnSync(LINTER, ['lint', '--error-on-warnings', ...rules, 'page.js'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  };

  test('name nothing that none of them holds, and hold nothing that none of them names', () => {
    expect(lint(served)).toBe('');
    expect(lint(served.replace(/^let plain\b/m, 'let plane'))).toMatch(/plain[\s\S]*plane|plane[\s\S]*plain/);
  });
});

test('the hash holds however the files were checked out', () => {
  const crossed = script.map((part) => part.replaceAll('\n', '\r\n'));
  expect(inlineScript(crossed)).toEqual(inlineScript(script));
  expect(inlineStyle(style.replaceAll('\n', '\r\n'))).toEqual(inlineStyle(style));
});

test.each([
  'const a = "</script>";',
  'const a = "</SCRIPT ";',
  'const a = "<!-- <script>";',
  'const a = "\u2028";',
  'const a = "\u2029";',
  'const a = "\0";',
])('what a browser would not read as it is written never stands in a page: %j', (code) => {
  expect(() => inlineScript([code])).toThrow(/^This cannot stand inside a page's script: /);
  expect(() => inline('style', code)).toThrow(/^This cannot/);
});
