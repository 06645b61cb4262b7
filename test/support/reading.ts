import { readWith } from './read-with.ts';

/** The product's own content, checked by nobody. */
export const { reading, withLine, withOrganisation } = readWith('.');
export { foundBy } from './read-with.ts';
