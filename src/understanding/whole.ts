import { plainDigits } from './normalise.ts';
import type { Reader } from './reader.ts';
import type { Command, Screen, Understood } from './understood.ts';

const nothing = { harm: false, topics: [], hits: [] } as const;

/** At a question about danger, only the number, the exact wording and a fixed list may answer. */
const ABOUT_DANGER = ['start.danger', 'safety.danger'];

/** A message that as a whole is an answer on the screen or a command: nothing in it is left to weigh. */
export const wholeMessage = (
  text: string,
  screen: Screen,
  readers: readonly Reader[],
): Understood | undefined =>
  exactAnswer(text, screen, readers) ?? wholeCommand(text, readers) ?? ownWords(text, screen, readers);

/** The number, or the exact words, of an answer on the screen. */
function exactAnswer(text: string, screen: Screen, readers: readonly Reader[]): Understood | undefined {
  const number = /^[#(]?\s*(\d{1,2})\s*[.)]?$/.exec(plainDigits(text).trim());
  const byNumber = number ? screen.answers[Number(number[1]) - 1] : undefined;
  const chosen =
    byNumber ??
    screen.answers.find(({ label, english }) =>
      readers.some((reader) => {
        const said = reader.line(text);
        return (
          said !== '' &&
          (said === reader.line(label) || (english !== undefined && said === reader.line(english)))
        );
      }),
    );
  return chosen && { ...nothing, kind: 'answer', answer: chosen.id, reason: 'answer' };
}

/** A message that as a whole is a command, in any language. */
function wholeCommand(text: string, readers: readonly Reader[]): Understood | undefined {
  for (const reader of readers) {
    const said = reader.line(text);
    const name = reader.commands.get(said);
    if (name !== undefined)
      return { ...nothing, kind: 'command', command: { name } as Command, reason: `command ${name}` };
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

/** An answer in own words that is clearly one: “yeah”, “the second one”, “skip that”, “i live in tonbridge”. */
function ownWords(text: string, screen: Screen, readers: readonly Reader[]): Understood | undefined {
  const aboutDanger = ABOUT_DANGER.includes(screen.question);
  const has = (id: string | undefined) =>
    id !== undefined && screen.answers.some((answer) => answer.id === id);
  const chosen = readers.flatMap((reader) => {
    const replies = aboutDanger ? reader.safeReplies : reader.replies;
    const said = aboutDanger ? [reader.line(text)] : [reader.line(text), reader.bare(text)];
    return said.flatMap((words) => {
      const place = aboutDanger ? undefined : reader.places.get(words);
      return [...(replies.get(words) ?? []), place === undefined ? undefined : screen.answers[place - 1]?.id];
    });
  });
  const answer = chosen.find(has);
  return answer === undefined ? undefined : { ...nothing, kind: 'answer', answer, reason: 'own words' };
}
