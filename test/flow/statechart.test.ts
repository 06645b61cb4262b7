import { type AnyMachineSnapshot, createMachine, initialTransition, transition } from 'xstate';
import { getAdjacencyMap, getShortestPaths, serializeSnapshot } from 'xstate/graph';
import { chartOf } from '../../src/flow/compile.ts';
import { INTERRUPT_IDS, isOver } from '../../src/flow/interrupts.ts';
import { everyWay, rules } from '../support/rules.ts';

const { flows } = rules;
const chart = chartOf(flows);
const machine = createMachine(chart as Parameters<typeof createMachine>[0]);

/** Every event that the chart listens to. */
const events = [...new Set(JSON.stringify(chart).match(/(?<=")(answer|go)\.[a-z0-9.-]+(?=":)/g))].map(
  (type) => ({
    type,
  }),
);
const answers = events.filter(({ type }) => type.startsWith('answer.'));
const placeOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const questionOf = (value: unknown) => /"talking":\{"([a-z-]+)":"([a-z-]+)"\}/.exec(placeOf(value));

const reached = getShortestPaths(machine, { events });

test('every question and every interrupt can be reached, and nothing else stands in the chart', () => {
  const found = new Set(
    reached.map(({ state }) => {
      const [, flow, name] = questionOf(state.value) ?? [];
      return flow === undefined ? placeOf(state.value).replaceAll('/', '.') : `${flow}.${name}`;
    }),
  );
  const questions = Object.entries(flows.flows).flatMap(([flow, { questions: all }]) =>
    Object.keys(all).map((name) => `${flow}.${name}`),
  );
  const ends = [...found].filter((id) => id.endsWith('.ended'));
  expect([...found].filter((id) => !ends.includes(id)).sort()).toEqual(
    [...questions, ...INTERRUPT_IDS].sort(),
  );
});

test('from every place one event leads to 999, and carrying on leads back', () => {
  for (const { state } of reached) {
    const over = transition(machine, state, { type: 'go.emergency' })[0];
    expect(placeOf(over.value)).toBe('emergency');
    if (questionOf(state.value) === null) continue;
    const back = transition(machine, over, { type: 'answer.emergency.carry-on' })[0];
    expect(back.value).toEqual(state.value);
  }
});

test('no answer leads round in a circle: there are as many ways as a person can walk', () => {
  const talking = getAdjacencyMap(machine, { events: answers }) as unknown as Readonly<
    Record<string, { readonly transitions: Readonly<Record<string, { readonly state: AnyMachineSnapshot }>> }>
  >;
  const begun = new Set<string>();
  const counted = new Map<string, number>();
  /** Ways from a place to an end. What lies over a question is another matter: it keeps the place. */
  function waysFrom(key: string): number {
    const known = counted.get(key);
    if (known !== undefined) return known;
    if (begun.has(key)) throw new Error(`round in a circle: ${key}`);
    begun.add(key);
    const next = Object.values(talking[key]?.transitions ?? {})
      .map(({ state }) => state)
      .filter((state) => questionOf(state.value) !== null && serializeSnapshot(state) !== key);
    const ways =
      next.length === 0 ? 1 : next.reduce((sum, state) => sum + waysFrom(serializeSnapshot(state)), 0);
    counted.set(key, ways);
    return ways;
  }
  const [start] = initialTransition(machine);
  expect(waysFrom(serializeSnapshot(start))).toBe(
    everyWay().filter(({ question }) => question === undefined).length,
  );
});

test('each interrupt that a conversation can be led to has one event at the root', () => {
  for (const id of INTERRUPT_IDS.filter(isOver)) expect(Object.keys(chart.on)).toContain(`go.${id}`);
});
