import type { Line } from '../../src/desk/languages/standing.ts';
import { broughtBy, poOf } from '../../src/desk/languages/translator-file.ts';

const meta = { name: 'polski', english: 'Polish', dir: 'ltr' } as Parameters<typeof poOf>[1];
const line = (key: string, more: Partial<Line> = {}): Line => ({
  key,
  english: `Ring {{emergency}} “${key}”, now\nor later.`,
  text: `Zadzwoń {{emergency}} ${key}`,
  standing: 'said',
  safety: false,
  ...more,
});
const lines = [line('a:one'), line('a:two', { standing: 'stale', safety: true })];
const out = poOf('pl', meta, lines);

test('a file that comes back as it went out brings nothing', () => {
  expect(broughtBy(out, lines)).toEqual({ taken: [], left: [] });
});

test('what a translator changed is taken, with what stood there before', () => {
  const brought = broughtBy(out.replace('Zadzwoń {{emergency}} a:one', 'Dzwoń {{emergency}}'), lines);
  expect(brought).toEqual({
    taken: [{ key: 'a:one', text: 'Dzwoń {{emergency}}', before: 'Zadzwoń {{emergency}} a:one' }],
    left: [],
  });
});

test('a line marked fuzzy counts once the mark is out, though its words stay', () => {
  expect(out).toMatch(/^#, fuzzy$/m);
  expect(broughtBy(out.replace('#, fuzzy\n', ''), lines)?.taken).toMatchObject([{ key: 'a:two' }]);
  expect(broughtBy(out.replace('emergency}} a:two"', 'emergency}} teraz"'), lines)?.left).toEqual([
    { key: 'a:two', why: 'it is still marked fuzzy' },
  ]);
});

test('English that has changed meanwhile, and a line that is gone, are left and told', () => {
  const later = [{ ...line('a:one'), english: 'Ring now.' }];
  expect(broughtBy(out, later)?.left).toEqual([
    { key: 'a:one', why: 'its English has changed since the file was sent out' },
    { key: 'a:two', why: 'there is no such line any more' },
  ]);
});

test('a line with no translation goes out empty and, still empty, brings nothing', () => {
  const { text: _, ...bare } = line('a:three');
  const missing: Line[] = [{ ...bare, standing: 'missing' }];
  expect(broughtBy(poOf('pl', meta, missing), missing)).toEqual({ taken: [], left: [] });
});
