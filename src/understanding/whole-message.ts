import { asksAboutDanger, CARRY_ON, isUrgent } from '../flow/interrupts.ts';
import { type Heard, type Pressed, pressed } from './printed.ts';
import type { Screen, Understood } from './understood.ts';

const nothing = { harm: false, topics: [], hits: [] } as const;

/**
 * A message that as a whole is an answer on the screen or a command: nothing in it is left to weigh.
 * @param heard the screen's own language first
 */
export function wholeMessage(text: string, screen: Screen, heard: readonly Heard[]): Understood | undefined {
  const own = () => inOwnWords(screen, heard.slice(0, 1));
  return (
    printed(pressed(text, screen, heard, own)) ??
    wholeCommand(heard) ??
    answered(inOwnWords(screen, heard), 'own words') ??
    (acknowledged(screen, heard) ? { ...nothing, kind: 'social', reason: 'acknowledged' } : undefined)
  );
}

const printed = (does: Pressed | undefined): Understood | undefined => {
  if (does === undefined) return undefined;
  return 'answer' in does
    ? answered(does.answer, 'answer')
    : { ...nothing, kind: 'control', control: does.control, reason: 'control' };
};

const answered = (answer: string | undefined, reason: string): Understood | undefined =>
  answer === undefined ? undefined : { ...nothing, kind: 'answer', answer, reason };

/** A message that as a whole is a command, in any language. */
function wholeCommand(heard: readonly Heard[]): Understood | undefined {
  for (const { id, reader, said } of heard) {
    const name = reader.commands.get(said);
    if (name !== undefined) {
      // Whoever calls for help in another language reads on in it more easily.
      const offer = heard[0]?.id === id || !/\p{L}/u.test(said) ? {} : { offer: id };
      return {
        ...nothing,
        kind: 'command',
        command: { name },
        reason: `command ${name}`,
        ...offer,
      };
    }
    const language = reader.languages.get(said);
    if (language !== undefined) {
      return {
        ...nothing,
        kind: 'command',
        command: { name: 'language', language },
        reason: 'command language',
      };
    }
  }
  return undefined;
}

/** An answer in own words that is clearly one: “yeah”, “the second one”, “skip that”, “i live in the north”. */
function inOwnWords({ question, answers }: Screen, heard: readonly Heard[]): string | undefined {
  const offered = (id: string) => answers.some((one) => one.id === id);
  if (asksAboutDanger(question))
    return heard.flatMap(({ reader, said }) => reader.safeReplies.get(said) ?? []).find(offered);
  const all = meanings(heard, answers);
  if (!isUrgent(question)) return all.find(offered);
  // What lies over a question is closed by “carry on”, or by its place, and by nothing that means something else as well.
  const closes = !isSocial(heard) && all.every((id) => id === CARRY_ON);
  return all.find((id) => offered(id) && (closes || id !== CARRY_ON));
}

/** What the words answer, of whatever question: more than one thing often, as “yeah” does. */
const meanings = (heard: readonly Heard[], answers: Screen['answers']): readonly string[] =>
  heard.flatMap(({ reader, said }) =>
    [said, reader.bare(said)].flatMap((words) => {
      const place = reader.places.get(words);
      const placed = place === undefined ? undefined : answers.at(place)?.id;
      return [...(reader.replies.get(words) ?? []), ...(placed === undefined ? [] : [placed])];
    }),
  );
const isSocial = (heard: readonly Heard[]) => heard.some(({ reader, said }) => reader.social.has(said));

/**
 * “Yes”, “no” and “ok” after “call 999 now” say that it was read, or that there is danger, and not that all is well: a
 * whole message that answers some other question leaves such a screen where it is.
 */
const acknowledged = ({ question, answers }: Screen, heard: readonly Heard[]): boolean =>
  isUrgent(question) &&
  !asksAboutDanger(question) &&
  (isSocial(heard) || meanings(heard, answers).length > 0);
