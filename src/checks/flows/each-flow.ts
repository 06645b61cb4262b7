import type { Reading } from '../../content/content.ts';
import type { Path } from '../../content/content-file.ts';
import type { Flow, Question } from '../../flow/flow-schema.ts';
import { type Found, flowFile } from '../rule.ts';

type Tell = (path: Path, words: string) => void;

/** A rule that looks at one flow at a time. */
export const eachFlow =
  (check: (flow: Flow, tell: Tell, read: Reading) => void) =>
  (read: Reading): Found[] =>
    Object.values(read.flows.flows).flatMap((flow) => {
      const found: Found[] = [];
      check(flow, (path, words) => found.push({ file: flowFile(flow.id), path, words }), read);
      return found;
    });

/** The place of an answer in its file: a question about the area may say once for all where they lead. */
export const placeOf = (name: string, { then }: Question, answer: string): Path =>
  then === undefined ? ['questions', name, 'answers', answer] : ['questions', name, 'then'];

/** Where answers lead, each place in the file once. */
export const leadsOf = (name: string, question: Question): (readonly [Path, string])[] =>
  question.then === undefined
    ? Object.entries(question.answers).map(([answer, to]) => [placeOf(name, question, answer), to])
    : [[placeOf(name, question, ''), question.then]];

/** The questions of a flow by name. */
export const questionsOf = (flow: Flow) => Object.entries(flow.questions);
