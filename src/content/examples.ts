import type { Flows } from '../flow/flow-schema.ts';
import { CHILD, subjectsIn } from '../flow/subjects.ts';
import { DANGERS, type ExampleMessage } from '../understanding/learning/example-message.ts';
import { COMMAND_TOPICS } from '../understanding/topics.ts';
import { unreadAt } from './content-file.ts';
import { didYouMean } from './did-you-mean.ts';
import { wrongLetters } from './document.ts';
import { type Fault, START } from './fault.ts';

/** What a message can be about: where the answers that are subjects lead, a child, a wish to the guide, or nothing here. */
export function subjectsOf(flows: Flows): ReadonlySet<string> {
  const leads = [...subjectsIn(flows).keys()].filter((id) => id !== 'who-can-i-ring');
  return new Set([...leads, CHILD, ...Object.keys(COMMAND_TOPICS), 'social', 'other']);
}

/**
 * Reads examples/*.tsv: danger, subject and text, divided by tabs. A word misspelt here would teach a kind of danger that
 * nobody looks for, so every mistake is a fault of its line.
 */
export function parseExamples(file: string, text: string, subjects: ReadonlySet<string>) {
  const examples: ExampleMessage[] = [];
  const faults: Fault[] = unreadAt(file, wrongLetters(text));
  text.split('\n').forEach((row, index) => {
    if (row === '') return;
    const [danger = '', topic = '', message = '', ...more] = row.split('\t');
    const kind = DANGERS.find((id) => id === danger);
    const fault = (column: number, words: string) =>
      faults.push({ file, line: index + 1, column, code: 'examples', words });
    if (message.trim() === '' || more.length > 0) {
      fault(1, 'a line holds three things, divided by tabs: danger, subject and message');
    } else if (kind === undefined) {
      fault(1, `“${danger}” is not known here${didYouMean(danger, DANGERS)} (use now, self or none)`);
    } else if (!subjects.has(topic)) {
      const known = [...subjects].join(', ');
      fault(
        danger.length + 2,
        `there is no subject “${topic}”${didYouMean(topic, subjects)} (use one of: ${known})`,
      );
    } else {
      examples.push({ danger: kind, topic, text: message });
    }
  });
  return { examples, faults };
}

/** Without a message of each kind of danger, and of none, there is nothing to tell it from. @param file where one could stand */
export function untaught(file: string, examples: readonly ExampleMessage[]): Fault[] {
  return DANGERS.filter((kind) => !examples.some(({ danger }) => danger === kind)).map((kind) => ({
    file,
    ...START,
    code: 'examples',
    words: `no example message of this language begins with “${kind}”: write some, then run npm run train`,
  }));
}
