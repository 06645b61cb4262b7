import { converse } from '../../../src/channels/terminal/converse.ts';
import { guide, numberOf } from '../../support/council.ts';

const clock = () => new Date('2026-06-03T08:30:00Z');

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function written(lines: readonly string[], json: boolean, language?: string): Promise<string> {
  let out = '';
  const write = (text: string) => {
    out += text;
  };
  await converse(guide, { lines: given(lines), write, clock, json, language });
  return out;
}

interface Line {
  readonly view: string;
  readonly question?: string;
  readonly answers: readonly { id: string; label: string }[];
  readonly contacts: readonly { id: string }[];
  readonly notices: readonly string[];
  readonly text: string;
}
async function json(lines: readonly string[], language?: string): Promise<Line[]> {
  const out = await written(lines, true, language);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('one JSON line a turn', () => {
  test('nothing is written before the first line, and an empty line shows the view again', async () => {
    expect(await written([], true)).toBe('');
    const [first, second, third] = await json(['', '#no', '']);
    expect(first).toMatchObject({ view: 'question', question: 'start.danger', contacts: [] });
    expect(third).toEqual(second);
  });

  test('an answer of another question changes nothing and says so', async () => {
    const [, before, after] = await json(['#no', '#being-hurt', '#decisions']);
    expect(after).toEqual({
      ...before,
      notices: ['not-an-answer'],
      text: expect.stringContaining('not one of the'),
    });
  });

  test('goodbye holds 999 alone; the next line begins afresh in the same language', async () => {
    const lines = ['/language ar', '#no', '#being-hurt', '/exit', '', '#no'];
    const [chosen, , , goodbye, fresh, next] = await json(lines);
    expect(goodbye).toMatchObject({ view: 'goodbye', answers: [], contacts: [], notices: [] });
    expect(goodbye?.text).toContain('999');
    expect(goodbye?.text).not.toMatch(/0808/);
    expect(fresh?.text).toBe(chosen?.text);
    expect(next?.question).toBe('start.need');
    const [, answered] = await json(['/exit', '#no']);
    expect(answered?.question).toBe('start.need');
  });

  test('start again keeps the language and nothing else', async () => {
    const [fresh, , , again] = await json(['', '#no', '#being-hurt', '/restart'], 'ar');
    expect(again).toEqual(fresh);
  });

  test('/language shows the languages, a code chooses one, an unknown code chooses none', async () => {
    const [shown, unknown, chosen] = await json(['/language', '/language xx', '/language ar']);
    expect(shown).toMatchObject({ view: 'language', question: 'language', contacts: [] });
    expect(shown?.text).toContain('العربية');
    expect(unknown).toMatchObject({ view: 'language', notices: ['not-an-answer'] });
    expect(chosen).toMatchObject({ view: 'question', question: 'start.danger' });
    expect(chosen?.text).toMatch(/[\u0600-\u06ff]/);
  });

  test.each([
    '/emergency',
    '/help',
    '/who-can-i-ring',
    '/device-safety',
    '/under-19',
    '/try-another',
    '/language',
  ])('%s keeps the place: Back and carry on return to it', async (command) => {
    const lines = ['#not-sure', '#being-hurt', '#northmoor', command, '/back', command, '#carry-on'];
    const [, , place, , back, , on] = await json(lines);
    expect(place?.question).toBe('home.for-men');
    expect(back).toEqual(place);
    expect(on).toEqual(place);
  });
});

describe('for a person', () => {
  test('every screen says how to answer, and has 999 and the helpline', async () => {
    const screens = (await written(['2', '1', '/who-can-i-ring', '/back'], false)).split('\n> ');
    expect(screens).toHaveLength(6);
    expect(screens.pop()).toBe('');
    for (const screen of screens) {
      expect(screen).toContain('Reply with a number');
      expect(screen).toContain('/back /restart /exit');
      expect(screen).toContain('999');
      expect(screen).toContain(numberOf('national-da-helpline'));
    }
    expect(screens[2]).toContain('Where do you live?');
  });

  test('leaving ends it, with 999 alone', async () => {
    const last = (await written(['2', 'exit', '1'], false)).split('\n> ').pop();
    expect(last).toContain('call 999');
    expect(last).not.toContain('0808');
  });
});
