import type { Reading } from '../../content/content.ts';
import type { Path } from '../../content/content-file.ts';
import type { Flow } from '../../flow/flow-schema.ts';
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

/** The questions of a flow by name. */
export const questionsOf = (flow: Flow) => Object.entries(flow.questions);
