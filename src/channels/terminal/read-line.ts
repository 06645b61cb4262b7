import type { Input } from '../../conversation/input.ts';
import { GOES } from '../../conversation/view.ts';

/** One line of input: `#answer-id`, `/command`, nothing (look again), or words as typed. */
export function readLine(line: string, question: string | undefined): Input {
  const trimmed = line.trim();
  if (trimmed === '') return { kind: 'look' };
  const answer = /^#(\S+)$/.exec(trimmed);
  if (answer) return { kind: 'answer', question: question ?? '', answer: answer[1] ?? '' };
  const [command = '', word] = trimmed.split(/\s+/);
  if (command === '/language')
    return word ? { kind: 'language', language: word } : { kind: 'go', to: 'language' };
  const go = word === undefined ? GOES.find((id) => command === `/${id}`) : undefined;
  if (go !== undefined) return { kind: 'go', to: go };
  return { kind: 'say', text: line };
}
