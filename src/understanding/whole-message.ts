import { type Heard, type Pressed, pressed } from './printed.ts';
import type { Screen, Understood } from './understood.ts';

const nothing = { harm: false, topics: [], hits: [] } as const;

/** At a question about danger, only the number, the exact wording and a fixed list may answer. */
const ABOUT_DANGER = ['start.danger', 'safety.danger'];

/**
 * A message that as a whole is an answer on the screen or a command: nothing in it is left to weigh.
 * @param heard the screen's own language first
 */
export function wholeMessage(text: string, screen: Screen, heard: readonly Heard[]): Understood | undefined {
  const own = () => inOwnWords(screen, heard.slice(0, 1));
  return (
    printed(pressed(text, screen, heard, own)) ??
    wholeCommand(heard) ??
    answered(inOwnWords(screen, heard), 'own words')
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
  const aboutDanger = ABOUT_DANGER.includes(question);
  const ids = heard.flatMap(({ reader, said }) => {
    if (aboutDanger) return reader.safeReplies.get(said) ?? [];
    return [said, reader.bare(said)].flatMap((words) => {
      const place = reader.places.get(words);
      const placed = place === undefined ? undefined : answers.at(place)?.id;
      return [...(reader.replies.get(words) ?? []), ...(placed === undefined ? [] : [placed])];
    });
  });
  return ids.find((id) => answers.some((offered) => offered.id === id));
}
