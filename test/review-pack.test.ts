import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { po } from 'gettext-parser';
import { QUICK } from './support/chromium/chrome.ts';
import { closing } from './support/closing.ts';
import { COUNCIL } from './support/test-guide.ts';

// A browser takes a picture of every view.
jest.setTimeout(240_000);

test('the command makes a folder with all of it, which a translator’s program and a browser can open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  closing(() => rmSync(folder, { recursive: true }));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['build/scripts/review-pack.js', 'ar', folder],
    { env: { ...process.env, CONTENT_DIR: COUNCIL } },
  );
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const file = po.parse(readFileSync(join(folder, 'ar.po')));
  const entries = Object.keys(file.translations).filter((key) => key !== '');
  expect(file.headers['Language']).toBe('ar');
  expect(entries.length).toBe(page.match(/<td lang=/g)?.length);
  const [, safety, sentences] = /: (\d+) safety words, (\d+) sentences/.exec(stdout) ?? [];
  expect(Number(safety)).toBeGreaterThan(30);
  expect(Number(sentences)).toBe(entries.length);
  const pictures = readdirSync(join(folder, 'pictures'));
  if (QUICK === undefined) {
    expect(page).toContain('There was no browser to take pictures with');
    return;
  }
  expect(pictures.length).toBeGreaterThan(15);
  for (const name of pictures) {
    expect(page).toContain(`src="pictures/${name}"`);
    const bytes = readFileSync(join(folder, 'pictures', name));
    // As wide as a phone, and more than an empty sheet.
    expect([name, bytes.readUInt32BE(16)]).toEqual([name, 390]);
    expect(bytes.length).toBeGreaterThan(8000);
  }
});

test('English, and a language that nobody has, are no language to check', async () => {
  for (const id of ['en', 'xx'])
    await expect(
      promisify(execFile)(process.execPath, ['build/scripts/review-pack.js', id], {
        env: { ...process.env, CONTENT_DIR: COUNCIL },
      }),
    ).rejects.toThrow(/the language is one of: ar/);
});
