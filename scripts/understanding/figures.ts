import type { Judged } from './evaluate.ts';
import { ORDINARY, SENSITIVE } from './judge.ts';

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
  readonly ordinaryRows: number;
  readonly ordinaryAsked: number;
  readonly first: number;
  readonly among: number;
  /** Rows without danger that are about one of the guide's subjects. */
  readonly aboutRows: number;
  readonly aboutFirst: number;
  readonly aboutAmong: number;
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const danger = judged.filter(({ message }) => message.danger !== 'none');
  const none = judged.filter(({ message }) => message.danger === 'none');
  const notSensitive = none.filter(({ message }) => !SENSITIVE.has(message.topic));
  const ordinary = none.filter(({ message }) => ORDINARY.has(message.topic));
  // Danger that is met at once is shown its own view, which offers no subject; what belongs to no subject has none to find.
  const about = none.filter(({ message }) => !['none', 'other'].includes(message.topic));
  const count = (rows: readonly Judged[], met: Judged['met']) => rows.filter((row) => row.met === met).length;
  return {
    rows: judged.length,
    missed: count(danger, 'passed'),
    dangerRows: danger.length,
    atOnce: count(danger, 'at once'),
    noneRows: none.length,
    interrupted: count(none, 'at once'),
    plainRows: notSensitive.length,
    plainAsked: count(notSensitive, 'asked') + count(notSensitive, 'at once'),
    ordinaryRows: ordinary.length,
    ordinaryAsked: ordinary.length - count(ordinary, 'passed'),
    first: judged.filter(({ first }) => first).length,
    among: judged.filter(({ among }) => among).length,
    aboutRows: about.length,
    aboutFirst: about.filter(({ first }) => first).length,
    aboutAmong: about.filter(({ among }) => among).length,
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
        `  ordinary subjects asked   ${share(f.ordinaryAsked, f.ordinaryRows)}`,
        `  subject offered first     ${share(f.aboutFirst, f.aboutRows)}, with danger and none ${share(f.first, f.rows)}`,
        `  subject among the three   ${share(f.aboutAmong, f.aboutRows)}, with danger and none ${share(f.among, f.rows)}`,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** How each kind of message was met, worst first; says nothing of the messages themselves. */
export function kinds(judged: readonly Judged[]): string {
  const names = [...new Set(judged.flatMap(({ message }) => message.kind ?? []))];
  const rows = names.map((name) => {
    const rows = judged.filter(({ message }) => message.kind === name);
    const danger = rows.filter(({ message }) => message.danger !== 'none');
    const none = rows.filter(({ message }) => message.danger === 'none');
    const count = (of: readonly Judged[], met: Judged['met']) => of.filter((row) => row.met === met).length;
    const cells = Object.entries({ danger, none }).flatMap(([label, of]) =>
      of.length === 0
        ? []
        : [
            `${label}: ${count(of, 'at once')} at once, ${count(of, 'asked')} asked, ${count(of, 'passed')} passed`,
          ],
    );
    const among = `first ${rows.filter(({ first }) => first).length}, among ${rows.filter(({ among }) => among).length}`;
    return `${name.padEnd(36)}${cells.join('; ').padEnd(50)} ${among} of ${rows.length}`;
  });
  return `${rows.sort().join('\n')}\n`;
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
