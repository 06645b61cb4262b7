import { readWith } from './read-with.ts';
import { COUNCIL } from './test-guide.ts';

/** The fixture council’s content, checked by nobody. */
export const { reading, withLine, withOrganisation } = readWith(COUNCIL);
export { foundBy, TODAY } from './read-with.ts';
