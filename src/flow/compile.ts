import { type AnyMachineSnapshot, createMachine, initialTransition, transition } from 'xstate';
import type { Flows } from './flow-schema.ts';
import { isOver, type Over } from './interrupts.ts';
import type { Answered, Place, Walked, Walker } from './walker.ts';

/** A dot is XState's path separator, so state keys write it as a slash. */
const key = (id: string) => id.replaceAll('.', '/');
const unkey = (id: string) => id.replaceAll('/', '.');
const ENDED = 'ended';

/** Distinct answer lists are few; this bounds what a hostile client could make us remember. */
const REMEMBERED = 20_000;

const eventOf = (question: string, answer: string) => ({ type: `answer.${question}.${answer}` });

function targetOf(flow: string, target: string): string {
  if (target.startsWith('!')) return `#${key(target.slice(1))}`;
  if (target.startsWith('/')) return `#flow/${target.slice(1)}`;
  return `#${key(`${flow}.${target === 'end' ? ENDED : target}`)}`;
}

/** The statechart as plain data: one state a question, interrupts once at the root, no guards, clocks or actions. */
export function chartOf({ flows, interrupts }: Flows) {
  const talking = Object.values(flows).map((flow) => {
    const questions = Object.entries(flow.questions).map(([name, { answers }]) => {
      const question = `${flow.id}.${name}`;
      const on = Object.entries(answers).map(([answer, target]) => [
        eventOf(question, answer).type,
        targetOf(flow.id, target),
      ]);
      return [name, { id: key(question), on: Object.fromEntries(on) }];
    });
    const ended = [ENDED, { id: key(`${flow.id}.${ENDED}`) }];
    return [
      flow.id,
      { id: `flow/${flow.id}`, initial: flow.begins, states: Object.fromEntries([...questions, ended]) },
    ];
  });
  const over = Object.entries(interrupts).map(([id, { answers }]) => {
    const on = Object.entries(answers).map(([answer, target]) => [
      eventOf(id, answer).type,
      target === 'carry-on' ? '#here' : `#${key(target)}`,
    ]);
    return [key(id), { id: key(id), on: Object.fromEntries(on) }];
  });
  return {
    id: 'guide',
    initial: 'talking',
    on: Object.fromEntries(Object.keys(interrupts).map((id) => [`go.${id}`, `#${key(id)}`])),
    states: {
      talking: {
        initial: 'start',
        states: { ...Object.fromEntries(talking), here: { id: 'here', type: 'history', history: 'deep' } },
      },
      ...Object.fromEntries(over),
    },
  };
}

/** The place of a snapshot inside `talking`, or the interrupt that is open. */
function read(snapshot: AnyMachineSnapshot): { place: Place } | { over: Over } | undefined {
  const value = snapshot.value as string | { talking: Record<string, string> };
  if (typeof value === 'string') {
    const over = unkey(value);
    return isOver(over) ? { over } : undefined;
  }
  const [flow, question] = Object.entries(value.talking)[0] ?? ['start', ENDED];
  return { place: question === ENDED ? { flow } : { flow, question: `${flow}.${question}` } };
}

/** Where one answer leads. */
type Led = ReturnType<typeof read>;

/** Compiles flows to one XState machine. The only file that knows XState. */
export function compileFlows(flows: Flows): Walker {
  const machine = createMachine(chartOf(flows) as Parameters<typeof createMachine>[0]);
  const [begin] = initialTransition(machine);
  const memory = new Map<string, { walked: Walked; snapshot: AnyMachineSnapshot; led: Map<string, Led> }>();

  function replay(answers: readonly Answered[]) {
    const remembered = JSON.stringify(answers);
    const known = memory.get(remembered);
    if (known) return known;
    let snapshot: AnyMachineSnapshot = begin;
    const kept: Answered[] = [];
    for (const [question, answer] of answers) {
      const at = read(snapshot);
      const event = eventOf(question, answer);
      if (!at || 'over' in at || at.place.question !== question || !snapshot.can(event)) break;
      const [next] = transition(machine, snapshot, event);
      const led = read(next);
      if (!led || 'over' in led) break;
      snapshot = next;
      kept.push([question, answer]);
    }
    const at = read(snapshot);
    const place = at && 'place' in at ? at.place : { flow: 'start' };
    const found = {
      walked: { place, kept, changed: kept.length < answers.length },
      snapshot,
      led: new Map<string, Led>(),
    };
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(remembered, found);
    return found;
  }

  return {
    walk: (answers) => replay(answers).walked,
    answer(answers, question, answer) {
      const { snapshot, led } = replay(answers);
      const event = eventOf(question, answer);
      const known = led.get(event.type);
      if (known) return known;
      if (!snapshot.can(event)) return undefined;
      const to = read(transition(machine, snapshot, event)[0]);
      led.set(event.type, to);
      return to;
    },
    leave(interrupt, answer) {
      const [open] = transition(machine, begin, { type: `go.${interrupt}` });
      const event = eventOf(interrupt, answer);
      if (!open.can(event)) return undefined;
      const at = read(transition(machine, open, event)[0]);
      return at && ('over' in at ? at.over : 'carry-on');
    },
  };
}
