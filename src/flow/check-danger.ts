import type { Home } from './check-flows.ts';
import type { Fault } from './fault.ts';
import { INTERRUPT_IDS, type InterruptId, isUrgent, rowOf } from './interrupts.ts';
import type { Flows, Situation } from './schema.ts';
import { showsOf } from './shows.ts';
import type { WayKind } from './ways.ts';

/** The organisation whose number answers anybody in danger. */
export const EMERGENCY = 'police-999';

/** Other situations that hold 999, by their row in the specification: frightening now, violence, who can I ring. */
const ROWS = ['D14', 'D20', 'D21'];

const idOf = (entry: Situation['contacts'][number]) => (typeof entry === 'string' ? entry : entry.id);

/** Ways of 999 that a list leaves out; undefined when 999 is not in it. */
function lostWays({ contacts }: Situation, wanted: readonly WayKind[]): WayKind[] | undefined {
  const entry = contacts.find((candidate) => idOf(candidate) === EMERGENCY);
  if (entry === undefined) return undefined;
  const { ways = ['phone' as const] } = typeof entry === 'string' ? {} : entry;
  return wanted.filter((way) => !ways.includes(way));
}

interface Homes {
  readonly homes: readonly Home[];
  readonly fileOf: (flow: string) => string;
  readonly interruptsFile: string;
  /** Organisations whose numbers stand on every screen. */
  readonly lifelines: readonly string[];
}

/** The 999 behaviour has no switch: what would take it from somebody in danger is a mistake. */
export function checkDanger(all: Flows, given: Homes): Fault[] {
  return [
    ...INTERRUPT_IDS.flatMap((id) => checkScreen(id, all, given)),
    ...given.homes.flatMap((home) => (ROWS.includes(home.situation.row) ? checkHeld(home) : [])),
    ...checkStart(all, given),
    ...Object.values(all.flows).flatMap(({ flow, 'never-shows': hidden }) =>
      hidden.flatMap((id, index) => {
        if (!given.lifelines.includes(id)) return [];
        const message = `“${id}” cannot be hidden: its number stands on every screen`;
        return [{ file: given.fileOf(flow), path: ['never-shows', index], message }];
      }),
    ),
  ];
}

function checkScreen(id: InterruptId, { interrupts }: Flows, { homes, interruptsFile }: Homes): Fault[] {
  const fixed = rowOf(id);
  const interrupt = interrupts[id];
  if (!interrupt) return [];
  const faults: Fault[] = [];
  const fault = (file: string, path: Fault['path'], message: string) => faults.push({ file, path, message });
  const path = ['interrupts', id];
  if (interrupt.view !== fixed.view)
    fault(interruptsFile, [...path, 'view'], `the view of “${id}” must be “${fixed.view}”`);
  for (const [answer, target] of Object.entries(fixed.answers)) {
    if (interrupt.answers[answer] === target) continue;
    const message = `the answer “${answer}” of “${id}” must lead to “${target}”`;
    fault(interruptsFile, [...path, 'answers', answer], message);
  }
  if (!isUrgent(id)) return faults;
  if (interrupt.situation === undefined)
    fault(interruptsFile, path, `“situation” is missing: “${id}” shows people in danger whom to reach`);
  const home = homes.find((candidate) => candidate.id === interrupt.situation);
  if (!home) return faults;
  const where = ['situations', home.id, 'contacts'];
  const lost = lostWays(home.situation, fixed.ways ?? []);
  const first = home.situation.contacts[0];
  if (lost === undefined || first === undefined || idOf(first) !== EMERGENCY)
    fault(home.file, where, `“${EMERGENCY}” must come first here: people in danger are shown this`);
  else if (lost.length > 0)
    fault(home.file, where, `“${EMERGENCY}” must keep its ways here: ${lost.join(', ')} is left out`);
  return faults;
}

function checkHeld({ file, id, situation }: Home): Fault[] {
  if (lostWays(situation, ['phone'])?.length === 0) return [];
  const message = `the phone of “${EMERGENCY}” is missing: somebody who is shown this may be in danger`;
  return [{ file, path: ['situations', id, 'contacts'], message }];
}

/** Who says at once that somebody is in danger is led to 999; who is not sure sees it beside the next question. */
function checkStart({ flows: { start } }: Flows, { homes, fileOf }: Homes): Fault[] {
  const danger = start?.questions['danger'];
  if (!start || !danger) return [];
  const unsure = homes.find(({ id }) => id === showsOf(start, [['start.danger', 'not-sure']]).situation);
  const message = 'the answer “yes” of “danger” must lead to “!emergency”';
  return [
    ...(danger.answers['yes'] === '!emergency'
      ? []
      : [{ file: fileOf('start'), path: ['questions', 'danger', 'answers', 'yes'], message }]),
    ...(unsure ? checkHeld(unsure) : []),
  ];
}
