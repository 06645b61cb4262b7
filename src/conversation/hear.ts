import { ASIDES } from '../flow/controls.ts';
import { isUrgent } from '../flow/interrupts.ts';
import type { Understood } from '../understanding/understood.ts';
import { answer } from './answer.ts';
import { type Choice, choicesOf } from './choices.ts';
import type { Conversation } from './conversation.ts';
import { go, setLanguage } from './go.ts';
import type { Input } from './input.ts';
import type { Moved } from './moved.ts';
import { meant, withNothingOver } from './settle.ts';
import type { TurnRules } from './turn-rules.ts';
import { viewOf } from './view-of.ts';

type Said = Extract<Input, { readonly kind: 'say' }>;

/** Typed words, read once and dropped. Danger first; silence about danger has to be earned. */
export function hear(rules: TurnRules, conversation: Conversation, { text, numbered = false }: Said): Moved {
  const view = viewOf(rules, conversation);
  const question = view.question ?? 'outcome';
  const { language } = conversation;
  const choices = choicesOf(view, rules.languages);
  const rest = choices.slice(view.answers.length);
  // An aside and a language stay readable above, wherever there is a transcript.
  const others = [...rest, ...ELSEWHERE, ...rules.languages.map(speaking)];
  const beside = rules.beside(language);
  const understood = rules.understand(text, {
    question,
    language,
    answers: choices.flatMap((choice) =>
      choice.kind === 'answer' ? [{ id: choice.answer, ...rules.printed(language, choice) }] : [],
    ),
    controls: [...others.map((choice) => rules.printed(language, choice)), ...beside],
    ...(numbered ? { numbered: rest.length } : {}),
  });
  const moved = act(rules, conversation, question, understood, [
    ...others,
    ...beside.map(({ does }) => does),
  ]);
  const { offer } = understood;
  if (offer === undefined || offer === moved.conversation.language || !rules.languages.includes(offer))
    return moved;
  return { ...moved, offer };
}

const ELSEWHERE: readonly Choice[] = ASIDES.map((to) => ({ kind: 'go', to }));
const speaking = (language: string): Choice => ({ kind: 'language', language });

function act(
  rules: TurnRules,
  conversation: Conversation,
  question: string,
  understood: Understood,
  controls: readonly Choice[],
): Moved {
  const { kind, command, topics } = understood;
  const control = kind === 'control' ? controls[understood.control ?? -1] : undefined;
  if (control?.kind === 'language') return setLanguage(rules, conversation, control.language);
  if (control?.kind === 'go') return go(rules, conversation, control.to);
  if (kind === 'command' && command) {
    if (command.name === 'emergency.deaf') return { conversation: { ...conversation, over: command.name } };
    if (command.name === 'language') return setLanguage(rules, conversation, command.language);
    return go(rules, conversation, command.name === 'change-language' ? 'language' : command.name);
  }
  if (kind === 'answer' && understood.answer !== undefined) {
    return answer(rules, conversation, question, understood.answer);
  }
  if (kind === 'self-harm') return { conversation: { ...conversation, over: 'self-harm' } };
  if (kind === 'danger-now') return { conversation: { ...conversation, over: 'emergency' } };
  // A word of thanks closes nothing that somebody in danger reads.
  if (kind === 'social' && conversation.over !== undefined && isUrgent(conversation.over))
    return { conversation };
  // With the safety question open, words that are not plainly harmless are taken as a yes.
  if (conversation.safety === 'open') {
    const harmless = kind === 'social' || kind === 'harmless';
    if (harmless) return { conversation: withNothingOver(conversation), notice: 'answer-first' };
    return { conversation: { ...conversation, over: 'emergency' } };
  }
  if (kind === 'social') return { conversation };
  if (kind === 'harmless') return { conversation: meant(conversation, topics) };
  // At start.danger nobody has said yet that nobody is in danger, whatever was asked before going back to it.
  const first = conversation.safety === 'unasked';
  if (first || understood.harm || conversation.answers.length === 0) {
    return {
      conversation: { ...withNothingOver(conversation), safety: 'open', meant: topics },
      notice: first ? 'words-read' : 'words-read-again',
    };
  }
  return { conversation: meant(conversation, topics) };
}
