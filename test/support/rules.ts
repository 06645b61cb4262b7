import { ContentError } from '../../src/content/fault.ts';
import { readFlows } from '../../src/content/read-flows.ts';
import { makeRules } from './make-rules.ts';

const { flows, faults } = readFlows('.');
if (faults.length > 0) throw new ContentError(faults);

/** The product's own flows. */
export const { rules, step, go, reply, typed, everyWay, everyView } = makeRules(flows);
export { answered } from './make-rules.ts';
