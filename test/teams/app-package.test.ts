import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { appFiles, appPackage, type PackageParts, type Template } from '../../scripts/teams/app-package.ts';
import { guide } from '../channels/bot-framework/bot.ts';
import { unzip } from './unzip.ts';

const template = JSON.parse(readFileSync('deploy/teams/manifest.json', 'utf8')) as Template;
const parts: PackageParts = {
  template,
  icons: { color: readFileSync('deploy/teams/color.png'), outline: readFileSync('deploy/teams/outline.png') },
  guide,
  appId: '00000000-0000-4000-8000-000000000001',
  publicUrl: 'https://help.example.gov.uk/',
  version: '1.0.0',
};
const files = appFiles(parts);
const text = (name: string) => Buffer.from(files[name] ?? []).toString();
const manifest = JSON.parse(text('manifest.json'));

/** What Microsoft's own schema says against each manifest; no network is needed. */
const faults = (...values: object[]): string[][] =>
  JSON.parse(
    execFileSync(process.execPath, ['test/teams/validate.mjs'], {
      input: JSON.stringify(values),
      encoding: 'utf8',
    }),
  );

test('the manifest is valid', () => expect(faults(manifest)).toEqual([[]]));

test('a wrong scope or a long name would be noticed', () => {
  const bots = [{ ...manifest.bots[0], scopes: ['world'] }];
  const [found] = faults({ ...manifest, name: { short: 'x'.repeat(40) }, bots });
  expect(found?.length).toBeGreaterThan(1);
});

test('personal scope alone, no files, every language', () => {
  expect(manifest.bots).toEqual([expect.objectContaining({ scopes: ['personal'], supportsFiles: false })]);
  const { additionalLanguages } = manifest.localizationInfo as { additionalLanguages: { file: string }[] };
  const others = guide.languages.filter((language) => language !== 'en');
  expect(others.length).toBeGreaterThan(0);
  expect(additionalLanguages).toEqual(
    others.map((languageTag) => ({ languageTag, file: `${languageTag}.json` })),
  );
  const translated = additionalLanguages.map(({ file }) => {
    const words = JSON.parse(text(file));
    expect(words['description.short']).not.toBe(manifest.description.short);
    return {
      ...manifest,
      name: { short: words['name.short'] },
      description: { short: words['description.short'], full: words['description.full'] },
    };
  });
  // Microsoft's schema holds the lengths.
  expect(faults(...translated)).toEqual(others.map(() => []));
});

test.each([
  ['color.png', 192],
  ['outline.png', 32],
])('%s is a picture of %d pixels', (name, size) => {
  const picture = Buffer.from(files[name] ?? []);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
  const length = picture.readUInt32BE(33);
  expect(inflateSync(picture.subarray(41, 41 + length))).toHaveLength(size * (size * 4 + 1));
});

test('the package opens to the same files, is the same each time and under 100 KB', () => {
  const bytes = appPackage(parts);
  expect(bytes.length).toBeLessThan(100_000);
  expect(appPackage(parts)).toEqual(bytes);
  const opened = unzip(Buffer.from(bytes));
  expect(Object.keys(opened)).toEqual(Object.keys(files));
  for (const [name, content] of Object.entries(opened))
    expect([...content]).toEqual([...(files[name] ?? [])]);
});
