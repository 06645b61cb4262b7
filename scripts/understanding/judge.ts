import { readFileSync } from 'node:fs';
import type { Screen, Understood } from '../../src/understanding/understood.ts';

/** A message with what people who read it say of it: is anyone in danger now, and which subject is it about? */
export interface LabelledMessage {
  readonly danger: 'now' | 'self' | 'none';
  readonly topic: string;
  readonly language: string;
  readonly text: string;
  /** Which weakness the message was aimed at, where its writer said so. */
  readonly kind?: string;
}

/** Labelled messages, with a head line that names the columns: danger, topic, lang, text, and kind where there is one. */
export const LABELLED = ['test/data/utterances.tsv', 'test/data/fresh.tsv'] as const;

export function readLabelled(files: readonly string[] = LABELLED): LabelledMessage[] {
  return files.flatMap((file) => {
    const [head = '', ...rows] = readFileSync(file, 'utf8').split('\n');
    const columns = head.split('\t');
    const cell = (row: string, name: string) => row.split('\t')[columns.indexOf(name)];
    return rows.flatMap((row) => {
      const [text, topic, language, kind] = ['text', 'topic', 'lang', 'kind'].map((name) => cell(row, name));
      if (!text || !topic || !language) return [];
      const danger = cell(row, 'danger') as LabelledMessage['danger'];
      return [{ danger, topic, language, text, ...(kind === undefined ? {} : { kind }) }];
    });
  });
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
  // Told apart only later: somebody who writes of them is right with either.
  violence: ['violence', 'sexual-violence', 'hate-crime'],
  cctv: ['cctv'],
  plan: ['plan', 'about-us'],
  exit: ['/exit'],
  restart: ['/restart', '/back'],
  human: ['/who-can-i-ring'],
  language: ['/change-language', '/language'],
  smalltalk: ['/social', '/help'],
  other: ['/none'],
  none: ['/none', '/help', '/social'],
  'try-another': ['/try-another'],
};

/** Ordinary subjects, as the labelled messages name them. */
export const ORDINARY = new Set([
  'anti-social',
  'trouble-where-i-live',
  'case-review',
  'pspo',
  'public-spaces',
  'substance',
  'drugs-and-alcohol',
  'road-safety',
  'cctv',
  'plan',
  'about-us',
]);

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
  'being-hurt',
  'being-followed',
  'worried-about-someone',
  'my-behaviour',
  'somewhere-safe',
  'sexual-violence',
  'hate-crime',
  'exploitation',
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
  const right = MEANS[message.topic] ?? [message.topic];
  const list = offered(understood);
  const met = metBy(understood);
  // Danger that belongs to no subject is met by its own view, which offers none.
  const settled = ['other', 'none'].includes(message.topic) && message.danger !== 'none' && met === 'at once';
  return {
    met,
    first: settled || right.includes(list[0] ?? ''),
    among: settled || list.slice(0, 3).some((id) => right.includes(id)),
  };
}
