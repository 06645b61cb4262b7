import { readFlows } from '../../src/content/read-flows.ts';
import { subjectQuestions, subjectsIn } from '../../src/flow/subjects.ts';
import { COUNCIL } from '../support/test-guide.ts';

const own = readFlows('.').flows;
const other = readFlows(COUNCIL).flows;

test('an answer of start.need, and of a question that says so, is a subject; passing over is none', () => {
  expect(subjectQuestions(own)).toEqual(['start.need', 'topics.which']);
  const paths = subjectsIn(own);
  expect(paths.get('being-hurt')).toEqual([['start.need', 'being-hurt']]);
  expect(paths.get('cctv')).toEqual([
    ['start.need', 'other-topics'],
    ['topics.which', 'cctv'],
  ]);
  expect(['skip', 'other-topics'].filter((id) => paths.has(id))).toEqual([]);
});

test('a child is led to the answer that a question names; where none does, to nobody’s', () => {
  expect(subjectsIn(own).get('child')).toEqual([
    ['start.need', 'worried-about-someone'],
    ['someone-else.who', 'child'],
  ]);
  expect(subjectsIn(other).has('child')).toBe(false);
});

test('what the questions are called does not matter', () => {
  const { topics, start, ...flows } = other.flows;
  if (!topics || !start) throw new Error('the fixture lacks its flows');
  const { which, ...questions } = topics.questions;
  if (!which) throw new Error('the fixture lacks its list');
  const renamed = { ...topics, id: 'more', begins: 'of-what', questions: { ...questions, 'of-what': which } };
  const need = { answers: { 'being-hurt': '/home', everything: '/more' }, subjects: false };
  const moved = {
    ...other,
    flows: { ...flows, start: { ...start, questions: { ...start.questions, need } }, more: renamed },
  };
  expect(subjectsIn(moved).get('decisions')).toEqual([
    ['start.need', 'everything'],
    ['more.of-what', 'decisions'],
  ]);
  expect(subjectsIn(moved).has('everything')).toBe(false);
});
