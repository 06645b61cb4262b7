import { exampleFiles } from '../../src/content/load-understanding.ts';

/** A message as somebody might type it, and what it is about. */
export interface ExampleMessage {
  readonly danger: 'now' | 'self' | 'none';
  /** An answer id of start.need or topics.which, `child`, a command, `social` or `other` (see src/understanding/topics.ts). */
  readonly topic: string;
  readonly text: string;
}

/**
 * locales/<language>/examples/*.tsv: danger, topic and text, divided by tabs.
 * @param without names of files to leave out
 */
export function readExamples(language: string, without: readonly string[] = []): ExampleMessage[] {
  return exampleFiles('.', language)
    .filter(([file]) => !without.some((name) => file.endsWith(`/${name}`)))
    .flatMap(([, text]) => parseExamples(text));
}

function parseExamples(text: string): ExampleMessage[] {
  return text.split('\n').flatMap((row) => {
    const [danger, topic, message] = row.split('\t');
    if (!message || !topic) return [];
    return [{ danger: danger as ExampleMessage['danger'], topic, text: message }];
  });
}
