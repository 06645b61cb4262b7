import { compileContent } from '../../src/guide/compile-content.ts';
import { PSEUDO, pseudo, pseudoContent } from './pseudo.ts';

test('the made-up language is longer, marked, and keeps its placeholders', () => {
  const { phrase } = compileContent(pseudoContent());
  const said = phrase(PSEUDO, 'interrupts:emergency/heading');
  expect(said).toMatchObject({ lang: PSEUDO, english: 'Call 999 now if you can' });
  expect(said.text).toMatch(/^Çáľľ 999 ñöw ïf ýöú çáñ /);
  const long = 'Choose the closest. You can change it later.';
  expect(pseudo(long).length / long.length).toBeCloseTo(1.4, 1);
});
