import { loadContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { OVERS } from '../../src/flow/interrupts.ts';
import type { Door } from '../../src/guide/guide.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import type { Message } from '../../src/words/message.ts';
import { answered, everyView, everyWay } from '../support/rules.ts';

export const content: Content = loadContent('.', ['en']);
export const guide = makeGuide(content);

/** Wednesday 10am with the drop-in open; Monday 4pm with the chat open; a bank holiday; long past every review. */
export const MOMENTS = [
  '2026-12-02T10:00:00Z',
  '2026-11-30T16:00:00Z',
  '2026-12-25T15:00:00Z',
  '2031-01-01T10:00:00Z',
].map((at) => new Date(at));
const [WEDNESDAY = new Date(0)] = MOMENTS;

export const look = (conversation: Conversation, now = WEDNESDAY, door: Door = 'web'): Message =>
  guide.turn(conversation, { kind: 'look' }, { now, door }).message;

/** Some place in every flow from which an interrupt can open. */
const PLACES = [
  [],
  ['start.danger:no'],
  ...Object.keys(content.flows.flows['start']?.questions['need']?.answers ?? {}).map((need) => [
    'start.danger:not-sure',
    `start.need:${need}`,
  ]),
];

interface Screen {
  readonly path: string;
  readonly message: Message;
}
const kept = new Map<number, readonly Screen[]>();

/**
 * Every screen that answers alone lead to, and every interrupt over every flow, at one moment. At the later moments one
 * way to each view is enough: what they change follows from the view and the time.
 */
export function everyScreen(now = WEDNESDAY): readonly Screen[] {
  const found = kept.get(now.getTime()) ?? walkAll(now);
  kept.set(now.getTime(), found);
  return found;
}

function walkAll(now: Date): readonly Screen[] {
  const ways = now === WEDNESDAY ? everyWay().map(({ answers }) => answers) : everyView();
  const screens = ways.map((answers) => ({
    path: answers.map((pair) => pair.join(':')).join(' '),
    message: look({ ...fresh('en'), answers }, now),
  }));
  for (const place of PLACES) {
    const at = answered(...place);
    const over = (name: string, conversation: Conversation) =>
      screens.push({ path: `${place.join(' ')} > ${name}`, message: look(conversation, now) });
    for (const id of OVERS) over(id, { ...at, over: id });
    for (const misses of [1, 2]) over(`missed ${misses}`, { ...at, misses });
    over('safety.danger', { ...at, safety: 'open' });
    over('meant.topic', { ...at, safety: 'asked', meant: ['child', 'being-hurt', 'cctv'] });
  }
  const left = guide.turn(fresh('en'), { kind: 'go', to: 'exit' }, { now, door: 'web' });
  screens.push({ path: 'exit', message: left.message });
  return screens;
}
