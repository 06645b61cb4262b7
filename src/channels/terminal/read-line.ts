import type { Input } from '../../conversation/input.ts';
import type { Go } from '../../conversation/view.ts';

/** Commands beside `/language`, which takes a code. */
export const GOES: readonly string[] = [
  'back',
  'restart',
  'exit',
  'emergency',
  'help',
  'who-can-i-ring',
  'device-safety',
  'under-19',
] satisfies Go[];

/** One line of input: `#answer-id`, `/command`, nothing (look again), or words as typed. */
export function readLine(line: string, question: string | undefined): Input {
  const trimmed = line.trim();
  if (trimmed === '') return { kind: 'look' };
  const answer = /^#(\S+)$/.exec(trimmed);
  if (answer) return { kind: 'answer', question: question ?? '', answer: answer[1] ?? '' };
  const [command = '', word] = trimmed.split(/\s+/);
  if (command === '/language')
    return word ? { kind: 'language', language: word } : { kind: 'go', to: 'language' };
  const go = command.slice(1);
  if (command.startsWith('/') && word === undefined && GOES.includes(go)) return { kind: 'go', to: go as Go };
  return { kind: 'say', text: line };
}
