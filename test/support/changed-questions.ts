import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Edit = (file: string, find: string | RegExp, put: string) => void;

/** What a release may do to questions that people are in the middle of, in a copy of the fixture council under `root`. */
export function changedQuestions(root: () => string, edit: Edit) {
  const renamed = () => {
    edit('flows/home.yaml', 'begins: area', 'begins: place');
    edit('flows/home.yaml', '  area:\n', '  place:\n');
    for (const language of ['en', 'ar']) edit(`locales/${language}/home.json`, '"area": {', '"place": {');
  };
  const removed = () => {
    edit('flows/home.yaml', 'begins: area', 'begins: for-men');
    edit('flows/home.yaml', / {2}area:\n.*\n.*\n/, '');
    edit(
      'flows/home.yaml',
      /by-area: true\n {4}helpline: true\n {4}contacts: \[national-da-helpline/,
      'helpline: true\n    contacts: [national-da-helpline',
    );
    for (const language of ['en', 'ar']) {
      const path = join(root(), `locales/${language}/home.json`);
      const words = JSON.parse(readFileSync(path, 'utf8'));
      delete words['area'];
      writeFileSync(path, JSON.stringify(words, null, 2));
    }
  };
  const reordered = () => {
    edit('flows/home.yaml', 'begins: area', 'begins: for-men');
    edit(
      'flows/home.yaml',
      '{ yes: contact, no: contact, skip: contact }',
      '{ yes: area, no: area, skip: area }',
    );
    edit('flows/home.yaml', 'then: for-men', 'then: contact');
  };
  return { renamed, removed, reordered };
}
