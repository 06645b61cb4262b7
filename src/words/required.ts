import type { Directory } from '../directory/schema.ts';
import { MARKS } from '../directory/shown.ts';
import { ASIDES, BESIDE_PHONES, CONTROLS } from '../flow/controls.ts';
import type { Flows } from '../flow/schema.ts';
import { wayKind } from '../flow/ways.ts';

/** Words of the frame that the code itself says, in interface.json. */
const FRAME = [
  'title',
  'greeting/guide',
  'greeting/history',
  'greeting/leave',
  ...['web', 'direct-line', 'bot-framework', 'teams', 'terminal'].map((door) => `greeting/kept/${door}`),
  ...['exit', 'emergency', 'helpline'].map((id) => `bar/${id}`),
  ...[...CONTROLS, ...ASIDES, BESIDE_PHONES].map((id) => `controls/${id}`),
  ...['heading', 'heading-urgent', 'for', 'as-of'].map((id) => `contacts/${id}`),
  ...[...wayKind.options, 'out-of-hours', 'free'].map((id) => `ways/${id}`),
  ...['always', 'open', 'opens', 'closed', 'unknown', 'holiday', 'unlisted'].map((id) => `hours/${id}`),
  ...['today', 'tomorrow', 'day', 'date'].map((id) => `when/${id}`),
  'time/midday',
  'time/midnight',
  'time/on-day',
  ...[...MARKS.filter((id) => id !== 'use-instead'), 'use-instead-way', 'use-instead-helpline'].map(
    (id) => `marks/${id}`,
  ),
  ...['page', 'supplement', 'checked'].map((id) => `source/${id}`),
  ...[
    'not-an-answer',
    'old-button',
    'no-such-way',
    'no-such-way-in-person',
    'say-it-another-way',
    'words-read',
    'words-read-again',
    'answer-first',
    'try-another',
    'questions-changed',
    'started-again',
    'offer-language',
    'not-kept',
  ].map((id) => `notices/${id}`),
  'unchecked',
  'numbered',
  'stays',
  'card/call',
  ...['notice', 'notice-no-link', 'group', 'attachment', 'exit-kept', 'summary'].map((id) => `teams/${id}`),
  'contacts/refine',
  ...['sorry', 'not-found', 'slow', 'offline'].map((id) => `errors/${id}`),
  ...['label', 'button', 'no-script'].map((id) => `say/${id}`),
  ...['two', 'one', 'expired'].map((id) => `exit/${id}`),
  ...['open', 'alone'].map((id) => `embed/${id}`),
  ...['privacy', 'accessibility', 'safety'].map((id) => `footer/${id}`),
].map((key) => `interface:${key}`);

/** Pages outside the conversation. */
const PAGES = ['privacy', 'safety', 'accessibility'].map((id) => `pages:${id}/heading`);

/** Every key that flows, directory and code will ask for; all must be there in English. */
export function requiredKeys(
  { flows, interrupts, situations }: Flows,
  directory: Directory,
): readonly string[] {
  const questions = Object.values(flows).flatMap((flow) =>
    Object.entries(flow.questions).flatMap(([name, { answers }]) => [
      `${flow.flow}:${name}/ask`,
      ...Object.keys(answers).map((answer) => `${flow.flow}:${name}/answers/${answer}`),
    ]),
  );
  const over = Object.entries(interrupts).flatMap(([id, { answers }]) => [
    `interrupts:${id}/heading`,
    ...Object.keys(answers).map((answer) => `interrupts:${id}/answers/${answer}`),
  ]);
  const meant = ['child', 'something-else', 'who-can-i-ring', 'danger', 'hurt-myself'].map(
    (answer) => `interrupts:meant.topic/answers/${answer}`,
  );
  const shown = Object.values(flows).flatMap(({ shows }) => shows.map(({ situation }) => situation));
  const ends = [...new Set(shown)].filter((id) => id !== 'nobody').map((id) => `situations:${id}/heading`);
  const organisations = Object.values(directory.organisations).flatMap(({ id, ways, beside }) => [
    ...ways.flatMap((way) => (way.says === undefined ? [] : [`organisations:${id}/ways/${way.says}`])),
    ...(beside === undefined ? [] : [`organisations:${id}/what-beside`]),
  ]);
  const says = Object.values(situations).flatMap(({ contacts }) =>
    contacts.flatMap((entry) =>
      typeof entry === 'string' || entry.says === undefined
        ? []
        : [`organisations:${entry.id}/says/${entry.says}`],
    ),
  );
  const tables = Object.values(directory.tables).flatMap(({ id, columns }) => [
    `interface:tables/${id}/caption`,
    ...columns.map((column) => `interface:tables/${id}/columns/${column}`),
  ]);
  const goodbye = ['interrupts:goodbye/heading'];
  return [
    ...FRAME,
    ...PAGES,
    ...questions,
    ...over,
    'interrupts:meant.topic/heading',
    ...meant,
    ...ends,
    ...organisations,
    ...says,
    ...tables,
    ...goodbye,
  ];
}

/** Words that code asks for beside the content's own interrupts. */
const SPOKEN = ['meant.topic', 'goodbye'];

/** The ids that words of a screen or a card may stand under; left out where an unread flow could hold more. */
export function namesOf(
  { interrupts, situations }: Flows,
  organisations: ReadonlySet<string>,
  unreadFlows: ReadonlySet<string>,
): Readonly<Record<string, ReadonlySet<string>>> {
  const flows = {
    interrupts: new Set([...Object.keys(interrupts), ...SPOKEN]),
    situations: new Set(Object.keys(situations)),
  };
  return { organisations, ...(unreadFlows.size === 0 ? flows : {}) };
}
