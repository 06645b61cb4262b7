import type { Conversation } from '../conversation/conversation.ts';
import { fresh } from '../conversation/conversation.ts';
import type { TurnRules } from '../conversation/turn-rules.ts';
import { answersOf } from '../conversation/view-of.ts';
import { isOver } from '../flow/interrupts.ts';
import type { Answered } from '../flow/walker.ts';

/** The fewest answers that lead to a question; undefined when none do. */
export function wayTo(rules: TurnRules, question: string): readonly Answered[] | undefined {
  const seen = new Set<string>();
  let ways: (readonly Answered[])[] = [[]];
  while (ways.length > 0) {
    const next: (readonly Answered[])[] = [];
    for (const answers of ways) {
      const at = rules.walker.walk(answers).place.question;
      if (at === question) return answers;
      if (at === undefined || seen.has(at)) continue;
      seen.add(at);
      for (const answer of answersOf(rules, at)) {
        if (rules.walker.answer(answers, at, answer)?.place) next.push([...answers, [at, answer]]);
      }
    }
    ways = next;
  }
  return undefined;
}

/** A conversation that stands at a question, or in which an interrupt has just been opened. */
export function standingAt(rules: TurnRules, language: string, question: string | null): Conversation {
  const begun = fresh(language);
  if (question === null) return begun;
  if (isOver(question)) return { ...begun, over: question };
  return { ...begun, answers: wayTo(rules, question) ?? [] };
}
