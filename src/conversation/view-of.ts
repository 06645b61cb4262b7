import type { Aside } from '../flow/controls.ts';
import { AFTER_TOPICS, ANYBODY, DANGER, MEANT, MISS } from '../flow/interrupts.ts';
import { type Asked, showsOf } from '../flow/shows.ts';
import { NEED } from '../flow/subjects.ts';
import type { Conversation } from './conversation.ts';
import type { TurnRules } from './turn-rules.ts';
import type { NoticeId, View } from './view.ts';

/** The view after leaving: 999 alone, and nothing to answer. */
export const goodbye: View = {
  view: 'goodbye',
  answers: [],
  notices: [],
  asides: [],
  greeting: false,
};

/** Which question, interrupt or end is on the screen: one name for what the next answer belongs to. */
export function openQuestion(rules: TurnRules, conversation: Conversation): string | undefined {
  if (conversation.over) return conversation.over;
  if (conversation.safety === 'open') return 'safety.danger';
  if (conversation.meant.length > 0) return MEANT;
  if (conversation.misses > 0 && conversation.answers.length > 0) return NEED;
  return rules.walker.walk(conversation.answers).place.question;
}

interface Extra {
  readonly notices?: readonly NoticeId[];
  readonly offer?: string | undefined;
}

export function viewOf(rules: TurnRules, conversation: Conversation, extra: Extra = {}): View {
  const question = openQuestion(rules, conversation);
  const { place } = rules.walker.walk(conversation.answers);
  const flow = rules.flows.flows[place.flow];
  const never = flow?.['never-shows'] ?? [];
  const notices = [...(extra.notices ?? [])];
  const tail = {
    ...(extra.offer === undefined ? {} : { offer: extra.offer }),
    greeting: question === DANGER && conversation.answers.length === 0,
  };

  const interrupt = question === undefined ? undefined : rules.flows.interrupts[question];
  if (question !== undefined && interrupt) {
    const shown = situation(rules, interrupt.situation, { never });
    return {
      view: interrupt.view,
      question,
      answers: Object.keys(interrupt.answers),
      ...shown,
      notices,
      ...tail,
    };
  }
  if (question === MEANT) {
    const answers = [...conversation.meant, ...AFTER_TOPICS];
    const shown = situation(rules, ANYBODY, { never });
    return { view: 'did-you-mean', question, answers, ...shown, notices, ...tail };
  }
  if (question === NEED) {
    if (conversation.misses > 0) notices.push('say-it-another-way');
    const shown = situation(rules, besideNeed(rules, conversation), { never: [] });
    return { view: 'question', question, answers: answersOf(rules, question), ...shown, notices, ...tail };
  }
  const chosen = flow && showsOf(flow, conversation.answers);
  const shown = situation(rules, chosen?.situation, { never, area: chosen?.area, contact: chosen?.contact });
  const topic = flow === undefined ? {} : { topic: flow.id };
  if (question === undefined) return { view: 'outcome', answers: [], ...shown, ...topic, notices, ...tail };
  const first = flow !== undefined && question === `${flow.id}.${flow.begins}`;
  const asides = first ? flow.asides : shown.asides;
  return {
    view: 'question',
    question,
    answers: answersOf(rules, question),
    ...shown,
    ...topic,
    asides,
    notices,
    ...tail,
  };
}

/**
 * start.need shows nobody after "no" and the two numbers after "not sure". After words that led nowhere it shows whom to
 * ring in danger, and everybody after the second.
 */
function besideNeed(rules: TurnRules, { misses, answers }: Conversation): string | undefined {
  if (misses > 1) return ANYBODY;
  if (misses > 0) return MISS;
  const { start } = rules.flows.flows;
  return start && showsOf(start, answers).situation;
}

export function answersOf(rules: TurnRules, question: string): readonly string[] {
  const [flow = '', name = ''] = question.split('.');
  return Object.keys(rules.flows.flows[flow]?.questions[name]?.answers ?? {});
}

function situation(
  rules: TurnRules,
  id: string | undefined,
  beside: { never: readonly string[]; area?: string | undefined; contact?: string | undefined },
): { shown?: Asked; asides: readonly Aside[] } {
  const found = id === undefined ? undefined : rules.flows.situations[id];
  if (id === undefined || !found) return { asides: [] };
  const shown: Asked = {
    id,
    situation: found,
    never: beside.never,
    ...(beside.area === undefined ? {} : { area: beside.area }),
    ...(beside.contact === undefined ? {} : { contact: beside.contact }),
  };
  return { shown, asides: found.asides };
}
