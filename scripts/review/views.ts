import { everyPlace } from '../../src/desk/every-place.ts';
import type { Flows } from '../../src/flow/flow-schema.ts';
import type { Walker } from '../../src/flow/walker.ts';

export interface ShownView {
  readonly name: string;
  /** What is pressed or typed from the beginning, as the tests of the page write it. */
  readonly steps: readonly string[];
}

/** What lies over a question, and the pages beside the conversation. What is typed is English: it only leads to a view. */
const BESIDES: readonly ShownView[] = [
  { name: 'emergency', steps: ['start.danger:yes'] },
  { name: 'emergency.silent', steps: ['start.danger:yes', 'emergency:cannot-speak'] },
  { name: 'emergency.deaf', steps: ['start.danger:yes', 'emergency:deaf-or-bsl'] },
  { name: 'safety.danger', steps: ['start.danger:no', 'say:it is all too much'] },
  {
    name: 'self-harm',
    steps: ['start.danger:no', 'say:it is all too much', 'safety.danger:hurt-myself'],
  },
  { name: 'meant.topic', steps: ['start.danger:no', 'say:noisy neighbours'] },
  { name: 'device-safety', steps: ['start.danger:no', 'start.need:being-hurt', 'go:device-safety'] },
  { name: 'under-19', steps: ['start.danger:no', 'start.need:being-hurt', 'go:under-19'] },
  { name: 'try-another', steps: ['start.danger:no', 'start.need:being-hurt', 'go:try-another'] },
  ...['help', 'who-can-i-ring', 'language'].map((name) => ({ name, steps: [`go:${name}`] })),
  ...['privacy', 'safety', 'accessibility'].map((name) => ({
    name: `page ${name}`,
    steps: [`page:${name}`],
  })),
];

/** The shortest way to each question and to each outcome, then what lies beside them; urgent views first. */
export function everyView(flows: Flows, walker: Walker): ShownView[] {
  const walked = everyPlace(flows, walker).map(({ question, situation, answers }) => ({
    name: question ?? `outcome ${situation}`,
    steps: answers.map((pair) => pair.join(':')),
  }));
  return [...walked.slice(0, 1), ...BESIDES, ...walked.slice(1)];
}
