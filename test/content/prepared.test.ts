import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../scripts/content/prepare.ts';
import { loadContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { EDITION } from '../../src/content/edition.ts';
import { readPrepared, refuseAnothers, sourcesHash } from '../../src/content/prepared.ts';
import { openForServing } from '../../src/settings/open-prepared.ts';
import { COUNCIL } from '../support/test-guide.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const folder = join(mkdtempSync(join(tmpdir(), 'prepared-')), 'content');
const all = { CONTENT_DIR: '.', LANGUAGES: [] };
prepare('.', folder, NOW);

/** Models by what they hold: two that were opened apart are never the same object. */
const told = ({ understanding, ...content }: Content) => ({
  ...content,
  understanding: Object.entries(understanding).map(([id, { words, danger, topics, harm }]) => [
    id,
    words,
    harm,
    [danger, topics].map(({ labels, scale, weights, rows }) => {
      const hash = createHash('sha256').update(weights).update(Uint32Array.from(rows.keys()));
      return [labels, scale, hash.digest('hex')];
    }),
  ]),
});

test.each([
  ['every language', undefined],
  ['English alone', ['en']],
  ['two languages', ['pl', 'ar']],
])('what was prepared is what is read and checked from the files, in %s', (_, enabled) => {
  const { of, day, by, ...prepared } = readPrepared(folder, enabled) ?? { of: '', day: '', by: 'none' };
  expect(told(prepared as Content)).toEqual(told(loadContent('.', enabled, NOW)));
  expect([of, day, by]).toEqual([sourcesHash('.'), '2026-11-25', EDITION]);
});

test('languages stand in the same order', () => {
  const order = (content: object) => Object.keys((content as { languages: object }).languages);
  expect(order(readPrepared(folder) ?? {})).toEqual(order(loadContent('.', undefined, NOW)));
});

test('a start takes what lies prepared, and opens no model before words are typed', async () => {
  const content = await openForServing(all, folder, NOW);
  expect('of' in content).toBe(true);
  expect(content.understanding['en']?.danger.labels).toContain('now');
});

test.each([
  ['another folder of content', { ...all, CONTENT_DIR: COUNCIL }, NOW],
  ['another day than that of the check', all, new Date('2026-11-26T12:00:00Z')],
])('%s is read from its files', async (_, config, now) => {
  expect('of' in (await openForServing(config, folder, now))).toBe(false);
});

test('a language that was not prepared is looked for in the files, and told when it is not there', async () => {
  await expect(openForServing({ ...all, LANGUAGES: ['xx'] }, folder, NOW)).rejects.toThrow('xx');
});

test('a folder that is named and is not there is a mistake, whatever lies prepared', async () => {
  await expect(openForServing({ ...all, CONTENT_DIR: 'nowhere' }, folder, NOW)).rejects.toThrow('nowhere');
});

describe('a file that changes', () => {
  const root = join(mkdtempSync(join(tmpdir(), 'sources-')), 'council');
  cpSync(COUNCIL, root, { recursive: true });
  const out = join(root, '..', 'content');
  const file = join(root, 'directory/areas.yaml');
  const words = readFileSync(file, 'utf8');
  const config = { ...all, CONTENT_DIR: root };
  const isPrepared = async () => 'of' in (await openForServing(config, out, NOW));

  test('is read from the files, until it has been prepared again', async () => {
    expect(prepare(root, out, NOW)).toBe(true);
    expect(await isPrepared()).toBe(true);
    writeFileSync(file, `${words}# changed\n`);
    expect(await isPrepared()).toBe(false);
    prepare(root, out, NOW);
    expect(await isPrepared()).toBe(true);
  });

  test('into a mistake is not prepared: the start tells it', async () => {
    writeFileSync(file, 'areas: [\n');
    expect(prepare(root, out, NOW)).toBe(false);
    expect(readPrepared(out)).toBeUndefined();
    await expect(openForServing(config, out, NOW)).rejects.toThrow('directory/areas.yaml');
  });
});

describe('what another version of the program has prepared', () => {
  const other = join(mkdtempSync(join(tmpdir(), 'edition-')), 'content');

  test('is not taken, and is prepared anew though no file has changed', () => {
    prepare(COUNCIL, other, NOW, 'another');
    expect(readPrepared(other, undefined, 'another')?.by).toBe('another');
    expect(readPrepared(other)).toBeUndefined();
    prepare(COUNCIL, other, NOW);
    expect(readPrepared(other)?.by).toBe(EDITION);
  });

  test('is told where there is nothing else to read', () => {
    expect(() => refuseAnothers(other)).not.toThrow();
    expect(() => refuseAnothers(other, 'another')).toThrow(/another version of the program/);
  });
});
