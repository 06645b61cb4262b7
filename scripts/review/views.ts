import { everyPlace } from '../../src/desk/every-place.ts';
import { ASIDES } from '../../src/flow/controls.ts';
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
  { name: 'try-another', steps: ['start.danger:not-sure', 'go:try-another'] },
  ...['help', 'who-can-i-ring', 'language'].map((name) => ({ name, steps: [`go:${name}`] })),
  ...['privacy', 'safety', 'accessibility'].map((name) => ({
    name: `page ${name}`,
    steps: [`page:${name}`],
  })),
];

/** The shortest way to each aside that the flows offer: it stands beside the first question of one of them. */
const asides = ({ flows }: Flows, walked: readonly ShownView[]): ShownView[] =>
  ASIDES.flatMap((aside) => {
    const offering = Object.values(flows).filter((flow) => flow.asides.includes(aside));
    const firsts = offering.map(({ id, begins }) => `${id}.${begins}`);
    const place = walked.find(({ name }) => firsts.includes(name));
    return place ? [{ name: aside, steps: [...place.steps, `go:${aside}`] }] : [];
  });

/** The shortest way to each question and to each outcome, then what lies beside them; urgent views first. */
export function everyView(flows: Flows, walker: Walker): ShownView[] {
  const walked = everyPlace(flows, walker).map(({ question, situation, answers }) => ({
    name: question ?? `outcome ${situation}`,
    steps: answers.map((pair) => pair.join(':')),
  }));
  return [...walked.slice(0, 1), ...BESIDES, ...asides(flows, walked), ...walked.slice(1)];
}
