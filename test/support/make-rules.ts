import type { Conversation } from '../../src/conversation/conversation.ts';
import { fresh } from '../../src/conversation/conversation.ts';
import type { Input } from '../../src/conversation/input.ts';
import { type Turn, turn } from '../../src/conversation/turn.ts';
import type { TurnRules } from '../../src/conversation/turn-rules.ts';
import type { Go } from '../../src/conversation/view.ts';
import { viewOf } from '../../src/conversation/view-of.ts';
import { compileFlows } from '../../src/flow/compile.ts';
import type { Flows } from '../../src/flow/flow-schema.ts';
import { subjectsIn } from '../../src/flow/subjects.ts';
import type { Answered } from '../../src/flow/walker.ts';
import type { Understood } from '../../src/understanding/understood.ts';

/** A conversation with these answers, written `question:answer`. */
export function answered(...answers: string[]): Conversation {
  const pairs = answers.map((pair): Answered => {
    const [question = '', answer = ''] = pair.split(':');
    return [question, answer];
  });
  return { ...fresh('en'), answers: pairs };
}

/** Turns and ways through these flows, with typed words taken for whatever a test says they are. */
export function makeRules(flows: Flows) {
  const walker = compileFlows(flows);
  const rulesWith = (understood: Partial<Understood> = {}): TurnRules => ({
    flows,
    walker,
    subjects: subjectsIn(flows),
    languages: ['en', 'pl', 'ar'],
    understand: () => ({ kind: 'ask', harm: false, topics: [], reason: 'test', hits: [], ...understood }),
    beside: () => [],
    printed: (_language, choice) => {
      const words = JSON.stringify(choice);
      return { label: words, english: words };
    },
  });
  const rules = rulesWith();
  const step = (conversation: Conversation, input: Input): Turn => turn(rules, conversation, input);

  /** Every list of answers that the flows allow, with the question it leads to; none at the end of a flow. */
  function everyWay(): { answers: readonly Answered[]; question?: string }[] {
    const found: { answers: readonly Answered[]; question?: string }[] = [];
    const visit = (answers: readonly Answered[]): void => {
      const { question } = walker.walk(answers).place;
      if (question === undefined) {
        found.push({ answers });
        return;
      }
      found.push({ answers, question });
      const [flow = '', name = ''] = question.split('.');
      for (const answer of Object.keys(flows.flows[flow]?.questions[name]?.answers ?? {})) {
        if (question === 'start.danger' && answer === 'yes') continue;
        visit([...answers, [question, answer]]);
      }
    };
    visit([]);
    return found;
  }

  return {
    rules,
    step,
    go: (conversation: Conversation, to: Go): Turn => step(conversation, { kind: 'go', to }),
    reply: (conversation: Conversation, question: string, answer: string, by = rules): Turn =>
      turn(by, conversation, { kind: 'answer', question, answer }),
    /** A conversation that has been typed to: each text becomes the understanding given for it. */
    typed: (conversation: Conversation, understood: Partial<Understood>): Turn =>
      turn(rulesWith(understood), conversation, { kind: 'say', text: 'words' }),
    everyWay,
    /** One way to each different view: the words follow from the view alone, so the other ways to it read the same. */
    everyView(): readonly (readonly Answered[])[] {
      const views = everyWay().map(({ answers }): [string, readonly Answered[]] => [
        JSON.stringify(viewOf(rules, { ...fresh('en'), answers })),
        answers,
      ]);
      return [...new Map(views.reverse()).values()].reverse();
    },
  };
}
