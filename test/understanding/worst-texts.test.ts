import { slowest } from '../../scripts/understanding/slowest.ts';
import { readWords } from '../../scripts/understanding/words.ts';
import { listedPhrases, worstTexts } from '../../scripts/understanding/worst-texts.ts';
import { compiled } from '../support/test-app.ts';

const { understand, languages } = compiled.rules;
const texts = worstTexts(
  listedPhrases(
    languages.map((id) => readWords(id)),
    400,
  ),
);

/** Times a plain text of the same length: the processor's speed and what else it does play no part. */
const MOST = 12;

test.each(['en', 'ar'])('no message of 2,000 characters stops everybody else: %s', (language) => {
  const screen = { question: 'start.need', language, answers: [] };
  const dear = slowest(understand, screen, texts).filter(({ times }) => times > MOST);
  expect(dear.map(({ kind, text }) => [kind, text.slice(0, 10)])).toEqual([]);
});

test('signs that become many when they are folded are cut again, and a longer text is never harmless', () => {
  const screen = { question: 'start.need', language: 'en', answers: [] };
  expect(understand('\u3316'.repeat(2000), screen)).toMatchObject({ kind: 'ask' });
  expect(understand(`${'\ufdfa'.repeat(200)} he has a knife`, screen)).toMatchObject({
    kind: 'ask',
    harm: true,
  });
});
