import { readDirectory } from '../../src/content/read-directory.ts';
import { shown } from '../../src/directory/shown.ts';
import { asGiven } from '../support/as-given.ts';
import { answered, step } from '../support/rules.ts';

/** As it stands, with all that officers have decided; and before that. */
const { directory: standing } = readDirectory('.');

export { standing };
export const directory = asGiven(standing);
/** Wednesday 3 June 2026, 10am in London: the drop-in is open, the live chat is closed. */
export const WEDNESDAY = new Date('2026-06-03T09:00:00Z');
/** Monday 1 June 2026, 4pm: the live chat is open, the drop-in is closed. */
export const MONDAY = new Date('2026-06-01T15:00:00Z');

/** Every supplement switched on, to see the places of those that wait for approval. */
export const allOn = asGiven(standing, true);

export function cardsFor(answers: string[], now = WEDNESDAY, using = directory) {
  const { view } = step(answered(...answers), { kind: 'look' });
  return view.shown ? shown(using, view.shown, now).cards : [];
}
export const ids = (answers: string[], now = WEDNESDAY, using = directory) =>
  cardsFor(answers, now, using).map(({ organisation }) => organisation.id);
export const marksOf = (answers: string[], id: string, now = WEDNESDAY) =>
  cardsFor(answers, now).find(({ organisation }) => organisation.id === id)?.marks;

export const to = (...rest: string[]) => ['start.danger:no', ...rest];
export const hurt = (...rest: string[]) =>
  to('start.need:being-hurt', ...rest.map((pair) => `domestic-abuse.${pair}`));
export const followed = (...rest: string[]) =>
  to('start.need:being-followed', ...rest.map((pair) => `stalking.${pair}`));
export const other = (...rest: string[]) =>
  to('start.need:worried-about-someone', ...rest.map((pair) => `someone-else.${pair}`));
export const own = (...rest: string[]) =>
  to('start.need:my-behaviour', ...rest.map((pair) => `own-behaviour.${pair}`));
export const safe = (...rest: string[]) =>
  to('start.need:somewhere-safe', ...rest.map((pair) => `refuge.${pair}`));
export const trouble = (...rest: string[]) =>
  to('start.need:trouble-where-i-live', ...rest.map((pair) => `antisocial.${pair}`));
export const topic = (...rest: string[]) =>
  to('start.need:other-topics', ...rest.map((pair) => `topics.${pair}`));

export const LINE = 'national-da-helpline';
export const CSU = 'community-safety-unit';
export const D21 = ['police-999', LINE, 'nhs-111-option-2', 'victim-support', CSU];
