import { wordsFile } from '../../checks/rule.ts';
import type { Reading } from '../../content/content.ts';
import { englishHash } from '../../content/read-words.ts';
import { wordsAt } from '../../words/leaves.ts';
import { knownBy } from '../known-by.ts';
import type { Change, Edit, Unclear } from './change.ts';

const NAME = /^[a-z0-9-]+$/;
/** Numbers of a path name items of a list. */
const stepsOf = (path: string) => path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/**
 * The edits that make a sentence say something else. A translation is stamped with the English that it was made from: whoever
 * saves it has looked at both.
 */
export function sentenceEdits(read: Reading, language: string, key: string, text: string): readonly Edit[] {
  const [file = '', path = ''] = key.split(':');
  const edits: Edit[] = [{ file: wordsFile(language, file), path: stepsOf(path), set: text }];
  const english = language === 'en' ? undefined : englishOf(read, key);
  if (english === undefined) return edits;
  return [...edits, { file: `locales/${language}/sources.json`, path: [key], set: englishHash(english) }];
}

/** The English that stands under a key. */
export function englishOf({ languages }: Reading, key: string): string | undefined {
  const [file = '', path = ''] = key.split(':');
  return wordsAt(knownBy(languages['en']?.files ?? {}, file), path.split('/'));
}

/** What the form about one sentence asks for. */
export function sentenceChange(form: URLSearchParams, read: Reading): Change | Unclear {
  const language = form.get('language') ?? '';
  const key = form.get('key') ?? '';
  const text = (form.get('text') ?? '').trim();
  const [file = ''] = key.split(':');
  if (!Object.hasOwn(read.languages, language) || !NAME.test(file))
    return { wrong: 'There is no such sentence.' };
  if (englishOf(read, key) === undefined) return { wrong: 'There is no such sentence any more.' };
  if (text === '') return { wrong: 'Write the sentence.' };
  const back = `/edit/sentences?language=${language}&file=${file}`;
  return { words: `${language} ${key}: “${text}”`, edits: sentenceEdits(read, language, key, text), back };
}
