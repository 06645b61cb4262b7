import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './fault.ts';
import type { Flow, Flows, Situation } from './schema.ts';
import { showsOf } from './shows.ts';
import type { Answered } from './walker.ts';

/** Where each situation is written, so that its mistakes are found in the right file. */
export interface Home {
  readonly file: string;
  readonly id: string;
  readonly situation: Situation;
}

/**
 * Checks across flows: unreachable flows, circles between them, ends with nobody, interrupts, situations.
 * @param unread files that could not be read: what only follows from them is no second mistake.
 */
export function checkFlows(
  all: Flows,
  fileOf: (flow: string) => string,
  interruptsFile: string,
  homes: readonly Home[],
  organisations: ReadonlySet<string>,
  unread: ReadonlySet<string> = new Set(),
): Fault[] {
  const faults: Fault[] = [];
  const fault = (file: string, path: Fault['path'], message: string) => faults.push({ file, path, message });
  const reached = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const flow = all.flows[id];
    if (!flow) return;
    if (trail.includes(id)) {
      return void fault(
        fileOf(id),
        ['flow'],
        `the flows go round in a circle: ${[...trail, id].join(' → ')}`,
      );
    }
    reached.add(id);
    for (const { answers } of Object.values(flow.questions)) {
      for (const to of Object.values(answers)) if (to.startsWith('/')) visit(to.slice(1), [...trail, id]);
    }
  };
  visit('start', []);
  for (const name of ['danger', 'need']) {
    if (!all.flows['start']?.questions[name])
      fault(fileOf('start'), [], `the flow “start” needs the question “${name}”`);
  }
  for (const flow of Object.values(all.flows)) {
    if (!reached.has(flow.flow) && unread.size === 0)
      fault(fileOf(flow.flow), ['flow'], `no answer leads to the flow “${flow.flow}”`);
    faults.push(...emptyEnds(flow, fileOf(flow.flow)));
    for (const [index, id] of flow['never-shows'].entries()) {
      if (organisations.has(id)) continue;
      const near = didYouMean(id, organisations);
      fault(fileOf(flow.flow), ['never-shows', index], `there is no organisation “${id}”${near}`);
    }
  }
  for (const [id, interrupt] of Object.entries(all.interrupts)) {
    if (interrupt.situation !== undefined && unread.size === 0 && !all.situations[interrupt.situation]) {
      const near = didYouMean(interrupt.situation, Object.keys(all.situations));
      const path = ['interrupts', id, 'situation'];
      fault(interruptsFile, path, `there is no situation “${interrupt.situation}”${near}`);
    }
  }
  faults.push(...checkSituations(homes, organisations));
  return faults;
}

function checkSituations(homes: readonly Home[], organisations: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const first = new Map<string, string>();
  for (const { file, id, situation } of homes) {
    const path = ['situations', id];
    const other = first.get(id);
    if (other !== undefined)
      faults.push({ file, path, message: `the situation “${id}” is already in ${other}` });
    first.set(id, file);
    const seen = new Set<string>();
    const known = (name: string, where: Fault['path']) => {
      if (organisations.has(name)) return;
      const near = didYouMean(name, organisations);
      faults.push({ file, path: where, message: `there is no organisation “${name}”${near}` });
    };
    situation.contacts.forEach((entry, index) => {
      const name = typeof entry === 'string' ? entry : entry.id;
      const where = [...path, 'contacts', index];
      known(name, where);
      if (seen.has(name)) faults.push({ file, path: where, message: `“${name}” is listed twice` });
      seen.add(name);
    });
    if (situation.last !== undefined) known(situation.last, [...path, 'last']);
  }
  return faults;
}

/** A dead end: answers that end the flow and leave nobody to contact. */
function emptyEnds(flow: Flow, file: string): Fault[] {
  const faults: Fault[] = [];
  const visit = (name: string, answers: readonly Answered[]): void => {
    const question = flow.questions[name];
    if (!question || answers.some(([asked]) => asked === `${flow.flow}.${name}`)) return;
    for (const [answer, target] of Object.entries(question.answers)) {
      const given: Answered[] = [...answers, [`${flow.flow}.${name}`, answer]];
      if (target !== 'end') visit(target, given);
      else if (showsOf(flow, given).situation === 'nobody' && faults.length === 0) {
        const message = `dead end: after the answer “${answer}” nobody is shown; add a rule under “shows”`;
        faults.push({ file, path: ['questions', name, 'answers', answer], message });
      }
    }
  };
  visit(flow.begins, []);
  return faults;
}
