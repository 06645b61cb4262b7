import type { Judged } from './evaluate.ts';
import { SENSITIVE } from './judge.ts';

export interface Figures {
  readonly rows: number;
  /** Rows of danger or self-harm that met neither view nor question: must be none. */
  readonly missed: number;
  readonly dangerRows: number;
  readonly atOnce: number;
  readonly noneRows: number;
  readonly interrupted: number;
  /** Rows of subjects that are not about harm. */
  readonly plainRows: number;
  readonly plainAsked: number;
  readonly first: number;
  readonly among: number;
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const danger = judged.filter(({ message }) => message.danger !== 'none');
  const none = judged.filter(({ message }) => message.danger === 'none');
  const plain = none.filter(({ message }) => !SENSITIVE.has(message.topic));
  const count = (rows: readonly Judged[], met: Judged['met']) => rows.filter((row) => row.met === met).length;
  return {
    rows: judged.length,
    missed: count(danger, 'passed'),
    dangerRows: danger.length,
    atOnce: count(danger, 'at once'),
    noneRows: none.length,
    interrupted: count(none, 'at once'),
    plainRows: plain.length,
    plainAsked: count(plain, 'asked') + count(plain, 'at once'),
    first: judged.filter(({ first }) => first).length,
    among: judged.filter(({ among }) => among).length,
  };
}

const share = (part: number, whole: number) =>
  `${part}/${whole} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;

export function report(judged: readonly Judged[]): string {
  const languages = [...new Set(judged.map(({ message }) => message.language))];
  return languages
    .map((language) => {
      const rows = judged.filter(({ message }) => message.language === language);
      const f = figuresOf(rows);
      const table = (['now', 'self', 'none'] as const).map((danger) => {
        const of = rows.filter(({ message }) => message.danger === danger);
        const cell = (met: Judged['met']) => String(of.filter((row) => row.met === met).length).padStart(8);
        return `  ${danger.padEnd(5)}${cell('at once')}${cell('asked')}${cell('passed')}`;
      });
      return [
        `${language}: ${f.rows} messages`,
        '        at once   asked  passed',
        ...table,
        `  danger passed by          ${share(f.missed, f.dangerRows)}`,
        `  danger met at once        ${share(f.atOnce, f.dangerRows)}`,
        `  none interrupted          ${share(f.interrupted, f.noneRows)}`,
        `  plain subjects asked      ${share(f.plainAsked, f.plainRows)}`,
        `  subject offered first     ${share(f.first, f.rows)}`,
        `  subject among the three   ${share(f.among, f.rows)}`,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** Every labelled message that was not met as it should be, by kind. */
export function mistakes(judged: readonly Judged[]): string {
  const kinds: Readonly<Record<string, (row: Judged) => boolean>> = {
    'danger passed by': ({ message, met }) => message.danger !== 'none' && met === 'passed',
    'danger asked about first': ({ message, met }) => message.danger !== 'none' && met === 'asked',
    'none interrupted': ({ message, met }) => message.danger === 'none' && met === 'at once',
    'plain subject asked': ({ message, met }) =>
      message.danger === 'none' && !SENSITIVE.has(message.topic) && met === 'asked',
    'subject not among the three': ({ among }) => !among,
    'subject not first': ({ first, among }) => among && !first,
  };
  return Object.entries(kinds)
    .map(([kind, is]) => {
      const rows = judged.filter(is).map(({ message, understood }) => {
        const { reason, topics, hits } = understood;
        return `  [${message.language} ${message.danger} ${message.topic}] ${message.text}\n      ${reason}; ${topics.join(', ')}; ${hits.join(', ')}\n`;
      });
      return `\n${kind}: ${rows.length}\n${rows.join('')}`;
    })
    .join('');
}
