import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './fault.ts';
import { isOver, OVERS } from './interrupts.ts';
import type { Flow } from './schema.ts';
import { wayKind } from './ways.ts';

const WAYS: readonly string[] = wayKind.options;

/** What a flow may name outside itself. Absent: a file that says it could not be read, so nothing can be told. */
export interface Known {
  readonly flows: readonly string[];
  readonly situations?: ReadonlySet<string> | undefined;
  readonly areas?: readonly string[] | undefined;
}

/** Checks one flow by itself and against the others: targets, conditions, reachability, circles, last rule. */
export function checkFlow(flow: Flow, file: string, known: Known): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: Fault['path'], message: string) => faults.push({ file, path, message });
  const questions = new Map(Object.entries(flow.questions));
  const flows = new Set(known.flows);

  if (!questions.has(flow.begins)) {
    fault(['begins'], `there is no question “${flow.begins}”${didYouMean(flow.begins, questions.keys())}`);
  }
  for (const [name, { answers, skipped, asks }] of questions) {
    for (const [answer, target] of Object.entries(answers)) {
      const path = ['questions', name, 'answers', answer];
      const id = target.replace(/^[!/]/, '');
      const choices = asks === 'area' ? known.areas : asks === 'contact' ? WAYS : undefined;
      if (choices && answer !== 'skip' && answer !== 'any' && !choices.includes(answer)) {
        const what = asks === 'area' ? 'area' : 'way to get in touch';
        fault(path, `there is no ${what} “${answer}”${didYouMean(answer, choices)}`);
      }
      if (target.startsWith('/') && !flows.has(id)) {
        fault(path, `there is no flow “${id}”${didYouMean(id, flows)}`);
      } else if (target.startsWith('!') && !isOver(id)) {
        fault(path, `there is no interrupt “${id}”${didYouMean(id, OVERS)}`);
      } else if (!/^[!/]/.test(target) && target !== 'end' && !questions.has(target)) {
        fault(path, `there is no question “${target}”${didYouMean(target, [...questions.keys(), 'end'])}`);
      }
    }
    if (skipped !== undefined && !Object.hasOwn(answers, skipped)) {
      const near = didYouMean(skipped, Object.keys(answers));
      fault(['questions', name, 'skipped'], `“${skipped}” is not an answer of this question${near}`);
    }
  }
  faults.push(...checkShows(flow, file, known.situations), ...checkWays(flow, file));
  return faults;
}

function checkShows(flow: Flow, file: string, situations: ReadonlySet<string> | undefined): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: Fault['path'], message: string) => faults.push({ file, path, message });
  flow.shows.forEach((rule, index) => {
    const last = index === flow.shows.length - 1;
    if (last && rule.if)
      fault(['shows', index, 'if'], 'the last rule must have no “if”: it holds for everybody else');
    if (!last && !rule.if)
      fault(['shows', index], 'a rule without “if” must be the last: those after it are never used');
    if (rule.situation !== 'nobody' && situations && !situations.has(rule.situation)) {
      const near = didYouMean(rule.situation, situations);
      fault(['shows', index, 'situation'], `there is no situation “${rule.situation}”${near}`);
    }
    for (const [name, wanted] of Object.entries(rule.if ?? {})) {
      const question = flow.questions[name];
      const path = ['shows', index, 'if', name];
      if (!question) {
        fault(path, `there is no question “${name}”${didYouMean(name, Object.keys(flow.questions))}`);
        continue;
      }
      for (const answer of [wanted].flat()) {
        if (Object.hasOwn(question.answers, answer)) continue;
        fault(
          path,
          `“${name}” has no answer “${answer}”${didYouMean(answer, Object.keys(question.answers))}`,
        );
      }
    }
  });
  return faults;
}

/** Unreachable questions, circles and dead ends: found by walking every way through the flow. */
function checkWays(flow: Flow, file: string): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    const question = flow.questions[name];
    if (!question) return;
    if (trail.includes(name)) {
      const circle = [...trail.slice(trail.indexOf(name)), name].join(' → ');
      faults.push({
        file,
        path: ['questions', name],
        message: `the questions go round in a circle: ${circle}`,
      });
      return;
    }
    if (seen.has(name)) return;
    seen.add(name);
    for (const target of Object.values(question.answers)) visit(target, [...trail, name]);
  };
  visit(flow.begins, []);
  for (const name of Object.keys(flow.questions)) {
    if (seen.has(name)) continue;
    faults.push({ file, path: ['questions', name], message: `no answer leads to the question “${name}”` });
  }
  return faults;
}
