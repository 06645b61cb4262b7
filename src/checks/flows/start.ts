import { DANGER } from '../../flow/interrupts.ts';
import { showsOf } from '../../flow/shows.ts';
import { type Found, flowFile, type Rule } from '../rule.ts';
import { held } from './emergency.ts';

const START = flowFile('start');

/** The two questions that everybody meets first. */
export const firstQuestions: Rule = {
  code: 'first-questions',
  needs: [START],
  check: ({ flows: { flows } }) =>
    ['danger', 'need']
      .filter((name) => !flows['start']?.questions[name])
      .map((name) => ({ file: START, path: [], words: `the flow “start” needs the question “${name}”` })),
};

/** Who says at once that somebody is in danger is led to 999; who is not sure sees it beside the next question. */
export const dangerFirst: Rule = {
  code: 'danger-first',
  needs: [START, 'directory/organisations/'],
  check({ flows: { flows }, homes, directory: { lifelines } }) {
    const { start } = flows;
    const danger = start?.questions['danger'];
    if (!start || !danger) return [];
    const found: Found[] = [];
    if (danger.answers['yes'] !== '!emergency') {
      const words = 'the answer “yes” of “danger” must lead to “!emergency”';
      found.push({ file: START, path: ['questions', 'danger', 'answers', 'yes'], words });
    }
    const unsure = homes.find(({ id }) => id === showsOf(start, [[DANGER, 'not-sure']]).situation);
    return [...found, ...(unsure ? held(unsure, lifelines) : [])];
  },
};
