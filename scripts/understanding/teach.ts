import type { ExampleMessage } from '../../src/content/examples.ts';
import { featuresOf, wordFeature } from '../../src/understanding/features.ts';
import { HARM_TOPICS } from '../../src/understanding/harm-topics.ts';
import { normalise } from '../../src/understanding/normalise.ts';
import type { LanguageKnowledge, UnderstandingWords } from '../../src/understanding/schema.ts';
import { makeFindSigns } from '../../src/understanding/signs.ts';
import { type Learning, learn, rowsOf, USUAL } from './learn.ts';

/** What a message is, as far as danger goes. Leaving has a mood of its own, since fear sounds in it too. */
const moodOf = ({ danger, topic }: ExampleMessage) =>
  danger !== 'none' ? danger : topic === 'exit' ? 'exit' : HARM_TOPICS.has(topic) ? 'worry' : 'calm';

/** Learns the two models of one language from its example messages. */
export function teach(
  words: UnderstandingWords,
  examples: readonly ExampleMessage[],
  learning: Learning = USUAL,
): LanguageKnowledge {
  const short = new Map(Object.entries(words.short).map(([from, to]) => [from, to.split(' ')]));
  const read = examples.map((example) => ({ example, normal: normalise(example.text, short) }));
  const vocabulary = new Set(read.flatMap(({ normal }) => normal.words));
  const findSigns = makeFindSigns(
    words.signs,
    (word) => vocabulary.has(word),
    (phrase) => normalise(phrase, short).words,
  );
  const seen = read.map(({ example, normal }) => ({
    example,
    features: normal.sentences.flatMap((sentence) => featuresOf(sentence, findSigns(sentence))),
  }));
  const moods = seen.map(({ example, features }) => ({ features, label: moodOf(example) }));
  // Danger that belongs to no subject is not thereby off the subject: it teaches nothing about subjects.
  const topics = seen
    .filter(({ example }) => example.danger === 'none' || example.topic !== 'other')
    .map(({ example, features }) => ({ features, label: example.topic }));
  const rows = rowsOf(
    seen.map(({ features }) => features),
    new Set([...vocabulary].map(wordFeature)),
    learning.atLeast,
  );
  return { words, danger: learn(moods, rows, learning), topics: learn(topics, rows, learning) };
}
