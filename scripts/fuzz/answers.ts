import type { Content } from '../../src/content/content.ts';
import { PASSES } from '../../src/flow/passing.ts';

/** The value of every button that a view can have, and of some that none has. */
export const answersOf = ({ flows }: Pick<Content, 'flows'>): readonly string[] => [
  ...Object.values(flows.flows).flatMap(({ id: flow, questions }) =>
    Object.entries(questions).flatMap(([name, { answers }]) =>
      [...Object.keys(answers), ...PASSES].map((answer) => `${flow}.${name}:${answer}`),
    ),
  ),
  ...['yes', 'no', 'not-sure', 'hurt-myself'].map((answer) => `safety.danger:${answer}`),
  'meant.topic:something-else',
  'self-harm:carry-on',
  'language:carry-on',
  'nowhere.at-all:x',
];
