import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/checks/load-content.ts';
import { changingGuide } from '../../src/guide/changing-guide.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import type { Door } from '../../src/words/frame.ts';
import { closing } from '../support/closing.ts';
import { COUNCIL, makeTestGuide } from '../support/test-guide.ts';

const { content, flows } = makeTestGuide();
const DOORS: readonly Door[] = ['web', 'direct-line', 'bot-framework', 'teams', 'terminal'];
const NOW = new Date('2026-11-24T11:00:00Z');

/** The fixture council after an officer's afternoon: other numbers, hours and words, and a line that is down. */
function changed() {
  const root = mkdtempSync(join(tmpdir(), 'changed-'));
  closing(() => rmSync(root, { recursive: true }));
  cpSync(COUNCIL, root, { recursive: true });
  const edit = (file: string, find: string, put: string) => {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(find)) throw new Error(`${file} has no “${find}”`);
    writeFileSync(path, before.replaceAll(find, put));
  };
  edit('directory/organisations/mens-line.yaml', '01632 960105', '01632 960195');
  edit('directory/organisations/mens-line.yaml', '+441632960105', '+441632960195');
  edit('directory/organisations/moor-council.yaml', '09:00-17:00', '12:00-16:00');
  return loadContent(root);
}

test('content that is changed while people talk is said at once, in every view, language and at every door', () => {
  const next = changed();
  const { guide, change } = changingGuide(makeGuide(content));
  const afresh = makeGuide(next);
  const asked = flows
    .everyView()
    .flatMap((answers) =>
      guide.languages.flatMap((language) => DOORS.map((door) => ({ answers, language, door }))),
    );
  const saidBy = (from: typeof guide) =>
    asked.map(({ answers, language, door }) =>
      JSON.stringify(from.turn({ ...from.begin(language), answers }, { kind: 'look' }, { now: NOW, door })),
    );
  const before = saidBy(guide);
  expect(saidBy(guide)).toEqual(before);
  change(afresh);
  const after = saidBy(guide);
  expect(after).toEqual(saidBy(makeGuide(next)));
  const told = after.join();
  expect(told).toContain('01632 960195');
  expect(told).not.toContain('01632 960105');
  change(makeGuide(content));
  expect(saidBy(guide)).toEqual(before);
});

test('a typed label is understood by what the content says now', () => {
  const { guide, change } = changingGuide(makeGuide(content));
  const type = (text: string) =>
    guide.turn(guide.begin('en'), { kind: 'say', text }, { now: NOW, door: 'web' }).conversation.answers;
  const no = guide.label('en', 'start.danger', 'no')?.text ?? '';
  expect(type(no)).toEqual([['start.danger', 'no']]);
  const languages = JSON.stringify(content.languages);
  expect(languages).toContain(`:"${no}"`);
  const other = JSON.parse(languages.replaceAll(`:"${no}"`, ':"Nothing like that"'));
  change(makeGuide({ ...content, languages: other }));
  expect(guide.label('en', 'start.danger', 'no')?.text).toBe('Nothing like that');
  expect(type('Nothing like that')).toEqual([['start.danger', 'no']]);
});
