import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A message as somebody might type it, and what it is about. */
export interface ExampleMessage {
  readonly danger: 'now' | 'self' | 'none';
  /** An answer id of start.need or topics.which, `child`, or a command (see COMMAND_TOPICS in src/understanding/decide.ts). */
  readonly topic: string;
  readonly text: string;
}

/** locales/<language>/examples/*.tsv: danger, topic and text, divided by tabs. Lines that begin with # are notes. */
export function readExamples(language: string, root = '.'): ExampleMessage[] {
  const folder = `${root}/locales/${language}/examples`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => parseExamples(readFileSync(`${folder}/${name}`, 'utf8')));
}

export function parseExamples(text: string): ExampleMessage[] {
  return text.split('\n').flatMap((row) => {
    const [danger, topic, message] = row.split('\t');
    if (!message || !topic || row.startsWith('#')) return [];
    return [{ danger: danger as ExampleMessage['danger'], topic, text: message }];
  });
}
