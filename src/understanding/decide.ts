import { CLAUSE_WORDS, FOREIGN_WORDS, KNOWN, MIXED, THRESHOLDS, type Thresholds } from './danger-limits.ts';
import { HOLDING } from './danger-rule.ts';
import type { TextReading } from './reader.ts';
import type { WrittenScript } from './script.ts';
import { commandOf, topicsOf } from './topics.ts';
import { SPOKEN_OF } from './understanding-schema.ts';
import type { Screen, Understood } from './understood.ts';
import { type Weighed, weighed } from './weighed.ts';

export interface Surroundings {
  readonly screen: Screen;
  /** What the letters of the text say of its language. */
  readonly written: WrittenScript;
  readonly tooLong: boolean;
  readonly social: boolean;
  /** An answer in own words, though not to what is on the screen: what it is like says nothing about danger. */
  readonly reply: boolean;
  /** It is numbers and single letters alone. */
  readonly bare: boolean;
  /** More than a short name is written letter by letter. */
  readonly apart: boolean;
}

interface Read {
  readonly id: string;
  readonly reading: TextReading;
}

/** Signs that are no harm by themselves. */
const QUIET = new Set<string>([...HOLDING, ...SPOKEN_OF, 'person', 'me', 'now', 'near', 'child-voice']);

/** Weighs what each language makes of a text, sentence by sentence and as a whole: the worst of them decides. */
export function decide(
  readings: readonly Read[],
  around: Surroundings,
  limits: Thresholds = THRESHOLDS,
): Understood {
  const { screen, tooLong, social, reply, bare, apart } = around;
  const best = readings.toSorted(
    (a, b) =>
      b.reading.whole.known - a.reading.whole.known ||
      Number(b.id === screen.language) - Number(a.id === screen.language),
  )[0];
  const whole = weighed(readings.map(({ reading }) => reading.whole));
  const sentences = (best?.reading.sentences ?? []).map((_, at) =>
    weighed(readings.flatMap(({ reading }) => reading.sentences[at] ?? [])),
  );
  const parts = [whole, ...sentences];
  const signs = [...new Set(readings.flatMap(({ reading }) => [...reading.whole.signs]))];
  const loud = signs.some((sign) => !QUIET.has(sign));
  const fear = Math.max(...parts.map(({ now, self }) => now + self));
  const clauseSounds = readings.some(
    ({ reading }) => reading.clauseDanger >= limits.clause && reading.whole.known >= KNOWN,
  );
  const calm = Math.min(...parts.map((part) => part.calm));
  const familiar = sentences.length > 0 && parts.every((part) => part.familiar);
  const foreign = !familiar && (best?.reading.words ?? 0) >= FOREIGN_WORDS;

  const ranked = best?.reading.topics ?? [];
  const child = signs.includes('child-voice');
  const offer = offerOf(readings, best, around);
  const base = {
    // What is near is no harm by itself, but whoever writes of it is asked again.
    harm:
      loud ||
      signs.includes('near') ||
      foreign ||
      clauseSounds ||
      fear > limits.fear ||
      calm < MIXED ||
      (best?.reading.notHarmful ?? 0) < MIXED,
    topics: best ? topicsOf(best.reading, child) : [],
    hits: signs,
    ...(offer === undefined ? {} : { offer }),
  };
  const harm = { ...base, harm: true };

  // A greeting known word for word needs no weighing.
  if (social && !loud) return { ...base, harm: false, kind: 'social', reason: 'social' };

  // A slip of the finger, or the number of an answer that is not there.
  if (bare && !loud) return { ...harm, kind: 'ask', reason: 'bare' };

  // Whoever is deaf or signs, and in danger, is shown how to reach 999 without a voice. A language that does not know the
  // words would take one of them for its own: “amiga” is nearly “I sign” in another.
  const deaf = readings.some(
    (one) => (one === best || one.reading.whole.known >= KNOWN) && one.reading.whole.signs.has('deaf'),
  );
  // “him” alone is like many messages of danger, and says nothing of it.
  const tooLittle = reply || (!loud && (best?.reading.words ?? 0) < CLAUSE_WORDS);
  const emergency = (reason: string): Understood =>
    deaf
      ? { ...harm, kind: 'command', command: { name: 'emergency.deaf' }, reason }
      : { ...harm, kind: 'danger-now', reason };
  if (sentences.some(({ suicide, self }) => suicide && self >= limits.backed))
    return { ...harm, kind: 'self-harm', reason: 'suicide' };
  if (
    !tooLittle &&
    (likeSelf(whole, whole.from, limits.held) ||
      sentences.some((part) => likeSelf(part, limits.part, limits.held)))
  )
    return { ...harm, kind: 'self-harm', reason: 'like self-harm' };
  const rule = readings.flatMap(({ reading }) =>
    reading.sentences.flatMap((part) => (part.now + part.self >= limits.backed ? (part.rule ?? []) : [])),
  )[0];
  if (rule !== undefined) return emergency(rule);
  if (
    !tooLittle &&
    (likeNow(whole, whole.from, limits.held) ||
      sentences.some((part) => likeNow(part, limits.part, limits.held)))
  )
    return emergency('like danger now');

  // An answer is no wish to the guide, though its screen be gone: nobody who means to go on is led away.
  const command = tooLong || reply ? undefined : commandOf(ranked, limits.command);
  if (command === 'exit' && familiar && !loud && fear < limits.quiet && commandOf(ranked, limits.exit)) {
    return { ...base, kind: 'command', command: { name: command }, reason: 'like exit' };
  }
  if (tooLong) return { ...harm, kind: 'ask', reason: 'too long' };
  if (loud) return { ...harm, kind: 'ask', reason: 'sign' };
  // Whoever takes words apart hides them from somebody.
  if (apart) return { ...harm, kind: 'ask', reason: 'letters apart' };
  if (clauseSounds) return { ...harm, kind: 'ask', reason: 'a clause' };
  const harmless = familiar && parts.every((part) => part.harmless);
  // What is so clearly a wish to the guide itself need not prove as much.
  const clear = familiar && fear < limits.quiet && commandOf(ranked, limits.clear) !== undefined;
  if (!harmless && !clear)
    return { ...base, kind: 'ask', reason: familiar ? 'not surely harmless' : 'unknown words' };

  if (command !== undefined && command !== 'exit') {
    return { ...base, kind: 'command', command: { name: command }, reason: `like ${command}` };
  }
  const [first, share] = ranked[0] ?? ['', 0];
  if (first === 'social' && share >= limits.social) return { ...base, kind: 'social', reason: 'like social' };
  return { ...base, kind: 'harmless', reason: 'harmless' };
}

const likeNow = ({ now, held }: Weighed, least: number, leastHeld: number) =>
  now >= (held ? leastHeld : least);
const likeSelf = ({ self, now, held }: Weighed, least: number, leastHeld: number) =>
  self >= (held ? leastHeld : least) && self >= now;

/** Another script, or words that another of our languages clearly knows better. */
function offerOf(
  readings: readonly Read[],
  best: Read | undefined,
  { screen, written }: Surroundings,
): string | undefined {
  if (written.script.length > 0) return ofOwnLetters(readings, written, screen.language);
  if (!best || best.id === screen.language || best.reading.whole.known < KNOWN) return undefined;
  return best.id;
}

/**
 * Of the languages that have all the text's letters the one that knows most of its words; none when the screen's is as good.
 * Whoever writes letters that none of them has writes another language, and is not helped by an offer of these.
 */
function ofOwnLetters(
  readings: readonly Read[],
  { fitting }: WrittenScript,
  language: string,
): string | undefined {
  const known = (id: string) => readings.find((one) => one.id === id)?.reading.whole.known ?? 0;
  const [first] = fitting.toSorted(
    (a, b) => known(b) - known(a) || Number(b === language) - Number(a === language),
  );
  return first === language ? undefined : first;
}
