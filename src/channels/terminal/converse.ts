import { GOES } from '../../conversation/view.ts';
import { DANGER } from '../../flow/interrupts.ts';
import type { Guide } from '../../guide/guide.ts';
import { readLine } from './read-line.ts';
import { toJson } from './to-json.ts';

export interface Terminal {
  /** Lines as they come, without their line ends. */
  readonly lines: AsyncIterable<string>;
  readonly write: (text: string) => void;
  readonly clock: () => Date;
  readonly json: boolean;
  readonly language?: string | undefined;
}

const COMMANDS = GOES.map((go) => `/${go}`).join(' ');

/** A conversation by lines. In JSON one line in gives one line out, and nothing is written before the first. */
export async function converse(
  guide: Guide,
  { lines, write, clock, json, language }: Terminal,
): Promise<void> {
  let conversation = guide.begin(language);
  const look = () => guide.turn(conversation, { kind: 'look' }, { now: clock(), door: 'terminal' });
  let { message } = look();
  const prompt = () => {
    const how = guide.frame(message.language)('numbered').text;
    return `\n${how}\n${COMMANDS}\n> `;
  };
  if (!json) write(`${message.text}\n${prompt()}`);
  for await (const line of lines) {
    // What the last line left behind decides which question an answer belongs to.
    const input = readLine(line, message.view === 'goodbye' ? DANGER : message.question);
    const turned = guide.turn(conversation, input, { now: clock(), door: 'terminal' });
    ({ conversation, message } = turned);
    if (json) {
      write(`${toJson(message)}\n`);
      continue;
    }
    write(`\n${message.text}\n`);
    if (turned.left) return;
    write(prompt());
  }
}
