import { clausesOf } from './clauses.ts';
import { PIECE, STEP } from './danger-limits.ts';
import { ruleOf } from './danger-rule.ts';
import { featuresOf, featuresOfWord, wordFeature } from './features.ts';
import { rowsIn, weigh } from './model.ts';
import { folded, type Normal, type Sentences, writtenOut } from './normalise.ts';
import { onceEach } from './once-each.ts';
import { makePhrases, type Phrases } from './phrases.ts';
import { type FoundSigns, makeFindSigns } from './signs.ts';
import type { LanguageKnowledge, Sign } from './understanding-schema.ts';

/** What a stretch of text says by itself. */
export interface Part {
  /** Share of the words that this language's examples know. */
  readonly known: number;
  readonly signs: ReadonlySet<Sign>;
  /** Probabilities; of the pieces of a long sentence the worst counts, so that length hides nothing. */
  readonly now: number;
  readonly self: number;
  readonly calm: number;
  /** From here on this language acts upon danger. */
  readonly from: number;
  /** As sure as this language asks for. */
  readonly harmless: boolean;
  /** The signs that together are danger now. */
  readonly rule?: string;
}

export interface TextReading {
  /** One deadly sentence in a long message counts as if it stood alone. */
  readonly sentences: readonly Part[];
  readonly whole: Part;
  /** Share of the subjects that are not about harm. */
  readonly notHarmful: number;
  /** How much the worst of several clauses, read alone, sounds of danger: 0 to 1. */
  readonly clauseDanger: number;
  /** It begins or ends as a question does. */
  readonly asking: boolean;
  /** Words of a question stand somewhere in it. */
  readonly wondering: boolean;
  /** How much the text as a whole sounds of danger: 0 to 1. */
  readonly fear: number;
  /** How many words it has. */
  readonly words: number;
  /** Every label of the examples, best first, for the text as a whole. */
  readonly topics: readonly (readonly [topic: string, probability: number])[];
}

/** One language's way of reading: whole messages, signs, and what its examples teach. */
export interface Reader extends Phrases {
  normal(text: Sentences): Normal;
  /** One line of plain words, for comparing whole messages. */
  line(text: Sentences): string;
  /** Share of the words that this language's examples know. */
  known(words: readonly string[]): number;
  /**
   * @param clauses the same words, cut at commas and dashes too
   * @param marked it ends with the mark of a question
   */
  read(text: Normal, clauses: Sentences, marked: boolean): TextReading;
}

type Rows = (all: readonly string[], found: readonly FoundSigns[]) => readonly number[];

function piecesOf(all: readonly string[], found: readonly FoundSigns[]) {
  if (all.length <= PIECE + STEP) return [{ all, found }];
  const starts = Array.from({ length: Math.ceil((all.length - STEP) / STEP) }, (_, index) => index * STEP);
  return starts.map((from) => ({
    all: all.slice(from, from + PIECE),
    found: found
      .filter(({ at }) => at >= from && at < from + PIECE)
      .map((sign) => ({ ...sign, at: sign.at - from })),
  }));
}

export function makeReader({ words, danger, topics, harm }: LanguageKnowledge): Reader {
  const harmful = new Set(harm);
  const textSpeak = new Map(Object.entries(words.short).map(([from, to]) => [from, to.split(' ')]));
  const knows = (word: string) => danger.rows.has(wordFeature(word));
  const normal = (text: Sentences) => writtenOut(text, textSpeak, knows);
  const line = (text: Sentences) => normal(text).words.join(' ');
  const known = (all: readonly string[]) => (all.length === 0 ? 0 : all.filter(knows).length / all.length);
  const phrases = makePhrases(words, (text) => line(folded(text)));
  const wholeMessage = (said: string) =>
    phrases.commands.has(said) || phrases.social.has(said) || phrases.replies.has(said);
  const joins = new Set(words.joins.map((word) => line(folded(word))));
  const signsIn = makeFindSigns(words.signs, knows, (phrase) => normal(folded(phrase)).words);

  return {
    ...phrases,
    normal,
    line,
    known,
    read(text, cut, marked) {
      const pieces = onceEach(featuresOfWord);
      const findSigns = signsIn();
      const rows: Rows = (all, found) => rowsIn(danger.rows, featuresOf(all, found, pieces));
      const sentences = text.sentences.map((all) => ({ all, found: findSigns(all) }));
      const together = [...new Set(sentences.flatMap(({ all, found }) => rows(all, found)))];
      const shares = weigh(topics, together);
      // Two models have to agree that a text is harmless: the one that weighs danger, and the one that knows subjects.
      const notHarmful = topics.labels.reduce(
        (sum, label, at) => sum + (harmful.has(label) ? 0 : (shares[at] ?? 0)),
        0,
      );
      const whole = part(
        text.words,
        sentences.flatMap(({ found }) => found),
        [together],
        notHarmful,
      );
      return {
        sentences: sentences.map(({ all, found }) => {
          const rule = ruleOf(found, words['danger-now']);
          const pieceRows = piecesOf(all, found).map((piece) => rows(piece.all, piece.found));
          return { ...part(all, found, pieceRows, notHarmful), ...(rule === undefined ? {} : { rule }) };
        }),
        whole,
        asking:
          marked || sentences[0]?.found.some(({ sign, at }) => sign === 'question' && at === 0) === true,
        wondering: whole.signs.has('question'),
        fear: whole.now + whole.self,
        notHarmful,
        clauseDanger: worstOf(clausesOf(normal(cut).sentences, joins, wholeMessage), findSigns, rows),
        words: text.words.length,
        topics: topics.labels
          .map((label, at) => [label, shares[at] ?? 0] as const)
          .sort(([, a], [, b]) => b - a),
      };
    },
  };

  /** A calm clause before it makes a deadly one sound calm: so each is weighed alone too. */
  function worstOf(
    clauses: Sentences,
    findSigns: (words: readonly string[]) => readonly FoundSigns[],
    rows: Rows,
  ): number {
    if (clauses.length === 0) return 0;
    const fears = clauses.map((all) => {
      const found = findSigns(all);
      const { now, self } = part(all, found, [rows(all, found)], 1);
      return now + self;
    });
    return Math.max(...fears);
  }

  function part(
    all: readonly string[],
    found: readonly FoundSigns[],
    rows: readonly (readonly number[])[],
    notHarmful: number,
  ): Part {
    const moods = rows.map((each) => weigh(danger, each));
    const of = (mood: string) => moods.map((each) => each[danger.labels.indexOf(mood)] ?? 0);
    const calm = Math.min(1, ...of('calm'));
    const now = Math.max(0, ...of('now'));
    const self = Math.max(0, ...of('self'));
    return {
      known: known(all),
      signs: new Set(found.map(({ sign }) => sign)),
      now,
      self,
      calm,
      from: words['danger-from'],
      harmless: calm * notHarmful * (1 - Math.min(1, now + self)) >= words['harmless-from'],
    };
  }
}
