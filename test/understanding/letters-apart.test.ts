import { SCREEN } from '../../scripts/understanding/judge.ts';
import { compiled } from '../support/test-app.ts';

const { understand, languages } = compiled.rules;

test.each([...languages])(
  'whoever writes words letter by letter is asked, however calm they sound or strange they are (%s)',
  (language) => {
    for (const text of [
      't h e b i n s a r e l a t e',
      'hello, s.t.r.e.e.t.l.i.g.h.t is out on our road',
      'q-u-i-e-r-o-i-r-m-e with the parking plan',
    ]) {
      const { kind, harm } = understand(text, { ...SCREEN, language });
      expect([text, kind !== 'harmless' && kind !== 'social']).toEqual([text, true]);
      expect(harm).toBe(true);
    }
  },
);

test('a short name with stops between its letters hides nothing', () => {
  for (const text of ['where are the C.C.T.V. cameras', 'rules of the P.S.P.O. please'])
    expect([text, understand(text, SCREEN).reason]).not.toEqual([text, 'letters apart']);
});
