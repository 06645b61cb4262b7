import { readFileSync } from 'node:fs';
import type { Screen, Understood } from '../../src/understanding/understood.ts';

/** A message with what people who read it say of it: is anyone in danger now, and which subject is it about? */
export interface LabelledMessage {
  readonly danger: 'now' | 'self' | 'none';
  readonly topic: string;
  readonly language: string;
  readonly text: string;
}

/** Labelled messages: danger, subject, language, text; with a head line. */
export const LABELLED = ['test/data/utterances.tsv', 'test/data/fresh.tsv'] as const;

export function readLabelled(files: readonly string[] = LABELLED): LabelledMessage[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((row) => {
        const [danger, topic, language, text] = row.split('\t');
        if (!text || !topic || !language) return [];
        return [{ danger: danger as LabelledMessage['danger'], topic, language, text }];
      }),
  );
}

/** Subjects of the labelled messages → what the guide may offer or do for them. */
const MEANS: Readonly<Record<string, readonly string[]>> = {
  'domestic-abuse': ['being-hurt'],
  'male-victim': ['being-hurt'],
  'someone-else': ['worried-about-someone'],
  child: ['child'],
  stalking: ['being-followed'],
  'own-behaviour': ['my-behaviour'],
  refuge: ['somewhere-safe'],
  'anti-social': ['trouble-where-i-live'],
  'case-review': ['case-review'],
  pspo: ['public-spaces'],
  substance: ['drugs-and-alcohol'],
  'road-safety': ['road-safety'],
  violence: ['violence'],
  cctv: ['cctv'],
  plan: ['plan', 'about-us'],
  exit: ['/exit'],
  restart: ['/restart', '/back'],
  human: ['/who-can-i-ring'],
  language: ['/change-language', '/language'],
  smalltalk: ['/social', '/help'],
  other: ['/none'],
};

/** Subjects about harm: the safety question is right for them, and not counted as a nuisance. */
export const SENSITIVE = new Set([
  'domestic-abuse',
  'male-victim',
  'refuge',
  'stalking',
  'someone-else',
  'child',
  'own-behaviour',
  'violence',
]);

export const SCREEN: Screen = { question: 'start.need', language: 'en', answers: [] };

export type Met = 'at once' | 'asked' | 'passed';
export const metBy = ({ kind, command }: Understood): Met =>
  kind === 'danger-now' || kind === 'self-harm' || (kind === 'command' && command?.name === 'emergency')
    ? 'at once'
    : kind === 'ask'
      ? 'asked'
      : 'passed';

/** What is offered or done, best first, as `MEANS` writes it. */
function offered({ kind, command, topics }: Understood): readonly string[] {
  if (kind === 'command' && command) return [`/${command.name}`];
  if (kind === 'social') return ['/social'];
  return topics.length > 0 ? topics : ['/none'];
}

export function judge(message: LabelledMessage, understood: Understood) {
  const right = MEANS[message.topic] ?? [];
  const list = offered(understood);
  const met = metBy(understood);
  // Danger that belongs to no subject is met by its own view, which offers none.
  const settled = message.topic === 'other' && message.danger !== 'none' && met === 'at once';
  return {
    met,
    first: settled || right.includes(list[0] ?? ''),
    among: settled || list.slice(0, 3).some((id) => right.includes(id)),
  };
}
