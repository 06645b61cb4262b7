import { makeEveryConversation } from './make-every-conversation.ts';
import { makeTestGuide } from './test-guide.ts';

const council = makeTestGuide();

/** The fixture council, read once for a file of tests: the same names as `test-app.ts` and `numbers.ts` give for the product’s own. */
export const { compiled, content, flows, guide, helpline: HELPLINE_NUMBER, startApp } = council;
export type { Started } from './start-app.ts';

/** A conversation for every view of its flows, with all that can lie over them. */
export const everyConversation = makeEveryConversation(flows, ['child', 'being-hurt', 'decisions']);

/** Both numbers that every answer holds. */
export const BOTH_NUMBERS = council.numbers;

function phone(id: string) {
  const way = content.directory.organisations[id]?.ways.find(({ way: kind }) => kind === 'phone');
  if (!way || !('tel' in way)) throw new Error(`the fixture council has no number of ${id}`);
  return way;
}

/** The number of an organisation, as it is read. */
export const numberOf = (id: string): string => phone(id).display;
/** What dials it. */
export const telOf = (id: string): string => phone(id).tel;
