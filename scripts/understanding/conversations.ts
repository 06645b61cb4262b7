import { readFileSync } from 'node:fs';
import { converse } from '../../src/channels/terminal/converse.ts';
import type { Guide } from '../../src/guide/guide.ts';

interface Staged {
  readonly name: string;
  /** Somebody is in danger, or might hurt themselves, at some turn. */
  readonly danger: boolean;
  readonly language: string;
  readonly turns: readonly { readonly input: string; readonly must: readonly string[] }[];
}

interface Screen {
  readonly view: string;
  readonly question?: string;
  readonly answers: readonly { readonly id: string }[];
  readonly contacts: readonly { readonly id: string }[];
}

export interface Played {
  readonly conversation: Staged;
  /** What had to be on the screen and was not: the turn from 1, and the demand. */
  readonly missing: readonly { readonly turn: number; readonly must: string; readonly shown: string }[];
}

/** Whether a screen has what a turn demands, as docs/understanding.md lists the demands. */
function holds(must: string, { view, question, answers, contacts }: Screen): boolean {
  const [kind = '', what = ''] = must.split(/:(.*)/s);
  const has = (list: readonly { readonly id: string }[], id: string) => list.some((each) => each.id === id);
  switch (kind) {
    case 'view':
      return what.split('|').includes(view);
    case 'question':
      return question === what;
    case 'not-view':
      return view !== what;
    case 'contact':
      return has(contacts, what);
    case 'answer':
      return has(answers, what);
    case 'danger-one-press':
      return (
        ['emergency', 'self-harm', 'safety-check'].includes(view) ||
        question === 'start.danger' ||
        has(answers, 'danger') ||
        has(contacts, 'police-999')
      );
    default:
      throw new Error(`no such demand: ${must}`);
  }
}

/**
 * Plays each conversation through the terminal's door, at one moment.
 * @param files JSON lists of staged conversations
 * @param telling once it is known how many there are, gives who is told the name of each as it begins
 */
export async function playAll(
  guide: Guide,
  files: readonly string[],
  now: Date,
  telling?: (total: number) => (name: string) => void,
): Promise<Played[]> {
  const all = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Staged[]);
  const begins = telling?.(all.length);
  const played: Played[] = [];
  for (const conversation of all) {
    begins?.(conversation.name);
    played.push(await play(guide, conversation, now));
  }
  return played;
}

async function play(guide: Guide, conversation: Staged, now: Date): Promise<Played> {
  const shown: Screen[] = [];
  await converse(guide, {
    lines: (async function* () {
      for (const { input } of conversation.turns) yield input;
    })(),
    write: (text) => shown.push(JSON.parse(text) as Screen),
    clock: () => now,
    json: true,
    language: conversation.language,
  });
  const missing = conversation.turns.flatMap(({ must }, index) => {
    const screen = shown[index];
    if (screen === undefined) return [];
    const what = `${screen.view} ${screen.question ?? ''}`.trim();
    return must
      .filter((each) => !holds(each, screen))
      .map((each) => ({ turn: index + 1, must: each, shown: what }));
  });
  return { conversation, missing };
}

/** How many demands were met; those of conversations about danger apart. No typed word is repeated. */
export function conversationReport(played: readonly Played[], mistakes: boolean): string {
  const figures = (of: readonly Played[]) => {
    const demands = of.flatMap(({ conversation }) => conversation.turns.flatMap(({ must }) => must)).length;
    const missed = of.flatMap(({ missing }) => missing).length;
    const whole = of.filter(({ missing }) => missing.length === 0).length;
    return `${demands - missed} of ${demands} demands, ${whole} of ${of.length} conversations whole`;
  };
  const rows = played.flatMap(({ conversation, missing }) =>
    missing.map(({ turn, must, shown }) => `  ${conversation.name}, turn ${turn}: ${must} (was ${shown})`),
  );
  return [
    `about danger: ${figures(played.filter(({ conversation }) => conversation.danger))}`,
    `all: ${figures(played)}`,
    ...(mistakes ? rows : []),
    '',
  ].join('\n');
}
