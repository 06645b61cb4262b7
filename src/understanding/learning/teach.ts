import { featuresOf, wordFeature } from '../features.ts';
import type { Model } from '../model.ts';
import { normalise } from '../normalise.ts';
import { makeFindSigns } from '../signs.ts';
import { type LanguageKnowledge, SIGNS } from '../understanding-schema.ts';
import type { ExampleMessage, Lesson } from './example-message.ts';
import { type Learning, learn, rowsOf, USUAL } from './learn.ts';
import { slim } from './slim.ts';

/** What a message is, as far as danger goes. Leaving has a mood of its own, since fear sounds in it too. */
const moodOf = ({ danger, topic }: ExampleMessage, harm: readonly string[]) =>
  danger !== 'none' ? danger : topic === 'exit' ? 'exit' : harm.includes(topic) ? 'worry' : 'calm';

/** What the language with most examples knows about signs, which mean the same in every language. */
interface First {
  readonly knowledge: LanguageKnowledge;
  /** Features of signs alone. */
  readonly signs: ReadonlySet<number>;
}

function firstOf(knowledge: LanguageKnowledge): First {
  const pairs = SIGNS.flatMap((sign) =>
    SIGNS.map(
      (other) =>
        [
          { sign, at: 0 },
          { sign: other, at: 1 },
        ] as const,
    ),
  );
  const signs = new Set(pairs.flatMap((found) => featuresOf([], found)));
  for (const feature of featuresOf([], [])) signs.delete(feature);
  return { knowledge, signs };
}

const only = (model: Model, features: ReadonlySet<number>): Model => ({
  ...model,
  rows: new Map(
    [...model.rows.keys()].flatMap((feature) =>
      features.has(feature) ? [[feature, model.rows.get(feature) ?? 0] as const] : [],
    ),
  ),
});

/**
 * Learns the two models of one language from its example messages.
 * @param harm the subjects about harm
 */
function teach(
  { words, examples }: Lesson,
  harm: readonly string[],
  learning: Learning,
  first?: First,
): LanguageKnowledge {
  const textSpeak = new Map(Object.entries(words.short).map(([from, to]) => [from, to.split(' ')]));
  const read = examples.map((example) => ({ example, normal: normalise(example.text, textSpeak) }));
  const vocabulary = new Set(read.flatMap(({ normal }) => normal.words));
  const findSigns = makeFindSigns(
    words.signs,
    (word) => vocabulary.has(word),
    (phrase) => normalise(phrase, textSpeak).words,
  )();
  const seen = read.map(({ example, normal }) => ({
    example,
    features: normal.sentences.flatMap((sentence) => featuresOf(sentence, findSigns(sentence))),
  }));
  const moods = seen.map(({ example, features }) => ({ features, label: moodOf(example, harm) }));
  // Danger that belongs to no subject is not thereby off the subject: it teaches nothing about subjects.
  const topics = seen
    .filter(({ example }) => example.danger === 'none' || example.topic !== 'other')
    .map(({ example, features }) => ({ features, label: example.topic }));
  const kept = new Set([...vocabulary].map(wordFeature));
  const rows = rowsOf(
    seen.map(({ features }) => features),
    new Set([...kept, ...(first?.signs ?? [])]),
    learning.atLeast,
  );
  const before = (model: 'danger' | 'topics') => first && only(first.knowledge[model], first.signs);
  // Danger counts as often as it was written about; subjects are evened out, since some are rarely written about.
  const danger = learn(moods, rows, { ...learning, even: 0 }, before('danger'));
  return slim({ words, harm, danger, topics: learn(topics, rows, learning, before('topics')) }, kept);
}

/** English has most examples, and is learned first; what is met there only twice is left out. */
const FIRST = 'en';

/**
 * Languages that have something to learn. All of them when English has: the others begin with what it knows of signs.
 * @param isLearned whether what a language was taught is what its examples teach now
 */
export function toLearn(languages: readonly string[], isLearned: (language: string) => boolean): string[] {
  const stale = languages.filter((id) => !isLearned(id));
  return stale.includes(FIRST) ? [...languages] : stale;
}

/** What is to be learned. */
interface School {
  readonly lessonOf: (language: string) => Lesson;
  /** The subjects about harm. */
  readonly harm: readonly string[];
  /** English is learned for the sake of the others, and given back when it is wanted itself. */
  readonly wanted: readonly string[];
  /** Told of each language as its learning begins: it takes some seconds. */
  readonly begins?: (language: string) => void;
}

/** What every language that is wanted knows, by language id. */
export function teachAll(
  { lessonOf, harm, wanted, begins = () => undefined }: School,
  learning: Learning = USUAL,
): Record<string, LanguageKnowledge> {
  begins(FIRST);
  const english = teach(lessonOf(FIRST), harm, { ...learning, atLeast: learning.atLeast + 1 });
  const first = firstOf(english);
  return Object.fromEntries(
    wanted.map((id) => {
      if (id === FIRST) return [FIRST, english] as const;
      begins(id);
      return [id, teach(lessonOf(id), harm, learning, first)] as const;
    }),
  );
}
