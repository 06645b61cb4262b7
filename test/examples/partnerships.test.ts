import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scaffold } from '../../scripts/partnership/scaffold.ts';
import { checkContent } from '../../src/checks/load-content.ts';
import { ContentError } from '../../src/content/fault.ts';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { londonDate } from '../../src/directory/hours.ts';
import { inUse } from '../../src/directory/listed.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { closing } from '../support/closing.ts';
import { makeRules } from '../support/make-rules.ts';

const EXAMPLE = 'examples/harbour';
const NOW = new Date('2026-12-02T10:00:00Z');
const TODAY = '2026-12-02';
/** Names of the product's first home: what another partnership says holds none of them. */
/** Who wrote a national number down first is told with it, whoever shows it. */
const withoutSources = (text: string) => text.replaceAll(/^.*, copied \d.*$/gm, '');
const FIRST_HOME = /tunbridge|tonbridge|sevenoaks|\bkent\b|\bcsu\b|davss|look ahead|one stop shop/i;

const made = mkdtempSync(join(tmpdir(), 'partnership-'));
afterAll(() => rmSync(made, { recursive: true }));
scaffold(EXAMPLE, made, TODAY);

describe.each([
  ['the example', EXAMPLE],
  ['a new one', made],
])('%s', (_name, root) => {
  const content = checkContent(root, NOW);
  const guide = makeGuide(content);
  const { everyWay } = makeRules(content.flows);
  const at = { now: NOW, door: 'terminal' as const };
  const { emergency, helpline } = guide.numbers;

  test('wherever somebody can walk, there are words, the two numbers, and somebody to reach', () => {
    const ways = everyWay();
    expect(ways.length).toBeGreaterThan(60);
    for (const { answers } of ways) {
      const begun: Conversation = { ...guide.begin('en'), answers };
      const { message } = guide.turn(begun, { kind: 'look' }, at);
      expect(message.text).toContain(emergency.display);
      expect(message.text).toContain(helpline.display);
      expect(message.text).not.toMatch(/\{\{|undefined|[a-z]+:[a-z-]+\//);
      expect(withoutSources(message.text)).not.toMatch(FIRST_HOME);
      expect(message.notices.filter(({ id }) => id !== 'no-such-way')).toEqual([]);
      if (answers.length > 1) expect(message.contacts.length).toBeGreaterThan(0);
      expect(message.answers.length > 0 || message.view === 'outcome').toBe(true);
    }
  });

  test('every answer on the way is taken by its words as they are printed', () => {
    for (const { answers, question } of everyWay()) {
      if (question === undefined) continue;
      const begun: Conversation = { ...guide.begin('en'), answers, safety: 'asked' };
      for (const { id, label } of guide.turn(begun, { kind: 'look' }, at).message.answers) {
        const typed = guide.turn(begun, { kind: 'say', text: label.text }, at).conversation;
        const pressed = guide.turn(begun, { kind: 'answer', question, answer: id }, at).conversation;
        expect(typed).toEqual(pressed);
      }
    }
  });

  test.each([
    ['he is in the kitchen with a knife', 'emergency'],
    ['i want to die', 'self-harm'],
    ['i feel strange about home', 'safety-check'],
  ])('“%s” leads to %s', (text, view) => {
    const begun: Conversation = { ...guide.begin('en'), answers: [['start.danger', 'no']] };
    expect(guide.turn(begun, { kind: 'say', text }, at).message.view).toBe(view);
  });

  test('typed words reach subjects under whatever name their question has', () => {
    const begun: Conversation = { ...guide.begin('en'), answers: [['start.danger', 'no']], safety: 'asked' };
    const { message, conversation } = guide.turn(
      begun,
      { kind: 'say', text: 'a man on the phone says he is from my bank' },
      at,
    );
    expect([message.view, message.answers[0]?.id]).toEqual(['did-you-mean', 'scams']);
    const picked = guide.turn(conversation, { kind: 'answer', question: 'meant.topic', answer: 'scams' }, at);
    expect(picked.conversation.answers.at(-1)).toEqual(['more.about', 'scams']);
    const child = guide.turn(
      { ...conversation, meant: ['child'] },
      { kind: 'answer', question: 'meant.topic', answer: 'child' },
      at,
    );
    expect(child.conversation.answers.at(-1)).toEqual(['another.whom', 'child']);
    expect(child.message.contacts[0]?.id).toBe('childline');
  });
});

test('the example has nothing that could be better, and is told by one setting alone', () => {
  expect(checkContent(EXAMPLE, NOW).advice).toEqual([]);
  const said = execFileSync('node', ['dist/chat.js', '--json', '--at', NOW.toISOString()], {
    input: '#no\n#trouble-where-i-live\n#no\n#on-the-quay\n',
    env: { ...process.env, CONTENT_DIR: EXAMPLE },
    encoding: 'utf8',
  });
  const last = JSON.parse(said.trimEnd().split('\n').at(-1) ?? '') as {
    contacts: { id: string }[];
    text: string;
  };
  expect(last.contacts.map(({ id }) => id)).toEqual(['harbour-watch', 'harbour-safety-team']);
  expect(last.text).toContain('Harbour Watch walks the quay');
});

test('what is deployed holds the content that was prepared in it, and no other', () => {
  const deployed = mkdtempSync(join(tmpdir(), 'deployed-'));
  cpSync('dist', deployed, { recursive: true });
  execFileSync('node', [join(deployed, 'prepare.js'), EXAMPLE, join(deployed, 'content')]);
  const said = execFileSync('node', ['chat.js', '--json'], {
    cwd: deployed,
    input: '#no\n#trouble-where-i-live\n#yes\n',
    encoding: 'utf8',
  });
  rmSync(deployed, { recursive: true });
  expect(said).toContain('Harbour and Fells Safety Team');
  const texts = said
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  expect(withoutSources(texts.join('\n'))).not.toMatch(FIRST_HOME);
});

describe('a new partnership', () => {
  const read = (file: string) => readFileSync(join(made, file), 'utf8');
  const content = checkContent(made, NOW);
  const local = Object.values(content.directory.organisations).filter(({ area }) => area !== 'everywhere');

  test('shows nobody of its own, and lists each with what is to be written', () => {
    expect(local).toHaveLength(4);
    expect(local.filter(inUse)).toEqual([]);
    const told = content.advice.filter(({ code }) => code === 'to-fill').map(({ file }) => file);
    for (const { id } of local) expect(told).toContain(`directory/organisations/${id}.yaml`);
    for (const file of ['at-home.json', 'interface.json', 'organisations.json'])
      expect(told).toContain(`locales/en/${file}`);
  });

  test('is to be looked at today, and holds no name of the example', () => {
    const files = (readdirSync(made, { recursive: true }) as string[]).filter(
      (path) => statSync(join(made, path)).isFile() && /\.(yaml|json)$/.test(path),
    );
    expect(files.filter((path) => /harbour|fells|quay/i.test(path + read(path)))).toEqual([]);
    for (const { reviewBy } of Object.values(content.directory.organisations)) expect(reviewBy).toBe(TODAY);
  });

  test('whoever switches one on with a line or a number left is told, and nothing starts', () => {
    const file = 'directory/organisations/local-watch.yaml';
    const before = read(file);
    const told = (text: string): string => {
      writeFileSync(join(made, file), text);
      try {
        checkContent(made, NOW);
        return '';
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        return error.message;
      }
    };
    const on = `${before}approved: { by: an officer, date: ${TODAY} }\n`;
    expect(told(on)).toContain('“[Fill in: its name]” would be shown to residents');
    const named = on.replaceAll(/"?\[Fill in: [^\]]*\]"?/g, 'Pier Watch');
    expect(told(named)).toContain('01632 960003');
    const filled = named.replace('01632 960003', '01632 960555').replace('+441632960003', '+441632960555');
    expect(told(filled)).toContain('directory/facts.yaml');
    writeFileSync(
      join(made, 'directory/facts.yaml'),
      read('directory/facts.yaml').replace('local-watch: ["01632 960003"]', 'local-watch: ["01632 960555"]'),
    );
    expect(told(filled)).toBe('');
  });
});

test('with --strict the check ends with 1 as long as there are places to fill in', () => {
  const begun = mkdtempSync(join(tmpdir(), 'partnership-'));
  closing(() => rmSync(begun, { recursive: true }));
  scaffold(EXAMPLE, begun, londonDate(new Date()));
  const checked = (...words: string[]) => {
    const env = { ...process.env, CONTENT_DIR: begun };
    const how = { env, encoding: 'utf8' } as const;
    return spawnSync(process.execPath, ['build/scripts/content-check.js', ...words], how);
  };
  expect(checked().status).toBe(0);
  const { status, stdout } = checked('--strict');
  expect([status, stdout]).toEqual([1, expect.stringContaining('To fill in before residents see it')]);
});
