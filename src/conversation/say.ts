import type { Understood } from '../understanding/understood.ts';
import { answer } from './answer.ts';
import type { Conversation } from './conversation.ts';
import { go, setLanguage } from './go.ts';
import type { Moved } from './moved.ts';
import type { Rules } from './rules.ts';
import { meant, without } from './settle.ts';
import { viewOf } from './view-of.ts';

/** Typed words, read once and dropped. Danger first; silence about danger has to be earned. */
export function say(rules: Rules, conversation: Conversation, text: string): Moved {
  const view = viewOf(rules, conversation);
  const question = view.question ?? 'outcome';
  const answers = view.answers.map((id) => ({
    id,
    ...rules.label(conversation.language, question, id),
  }));
  const understood = rules.understand(text, { question, language: conversation.language, answers });
  const moved = act(rules, conversation, question, understood);
  const { offer } = understood;
  if (offer === undefined || offer === moved.conversation.language || !rules.languages.includes(offer))
    return moved;
  return { ...moved, offer };
}

function act(rules: Rules, conversation: Conversation, question: string, understood: Understood): Moved {
  const { kind, command, topics } = understood;
  if (kind === 'command' && command) {
    if (command.name === 'language') return setLanguage(rules, conversation, command.language);
    return go(rules, conversation, command.name === 'change-language' ? 'language' : command.name);
  }
  if (kind === 'answer' && understood.answer !== undefined) {
    return answer(rules, conversation, question, understood.answer);
  }
  if (kind === 'self-harm') return { conversation: { ...conversation, over: 'self-harm' } };
  if (kind === 'danger-now') return { conversation: { ...conversation, over: 'emergency' } };
  // With the safety question open, words that are not plainly harmless are taken as a yes.
  if (conversation.safety === 'open') {
    const harmless = kind === 'social' || kind === 'harmless';
    if (harmless) return { conversation: without(conversation), notice: 'answer-first' };
    return { conversation: { ...conversation, over: 'emergency' } };
  }
  if (kind === 'social') return { conversation };
  if (kind === 'harmless') return { conversation: meant(conversation, topics) };
  // At start.danger nobody has said yet that nobody is in danger, whatever was asked before going back to it.
  const first = conversation.safety === 'unasked';
  if (first || understood.harm || conversation.answers.length === 0) {
    return {
      conversation: { ...without(conversation), safety: 'open', meant: topics },
      notice: first ? 'words-read' : 'words-read-again',
    };
  }
  return { conversation: meant(conversation, topics) };
}
