import { readFileSync } from 'node:fs';
import { fresh } from '../../src/conversation/conversation.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { asGiven } from '../support/as-given.ts';
import { content } from '../support/test-app.ts';

/** Answer lists as pages and stores of a release hold them; a release adds a list and never edits one. */
const released: readonly { release: string; answers: [string, string][]; contacts: string[] }[] = JSON.parse(
  readFileSync('test/data/released-answers.json', 'utf8'),
);
const guide = makeGuide({ ...content, directory: asGiven(content.directory) });

test.each(released)(
  'answers of $release are restored, or the questions are said to have changed: $answers',
  ({ answers, contacts }) => {
    const { message } = guide.turn(
      { ...fresh('en'), answers },
      { kind: 'look' },
      { now: new Date('2026-11-25T12:00:00Z'), door: 'web' },
    );
    const changed = message.notices.some(({ id }) => id === 'questions-changed');
    // Others may have joined since, and who is open comes first: whoever was shown is shown still.
    const shown = message.contacts.map(({ id }) => id);
    if (!changed) expect(shown).toEqual(expect.arrayContaining(contacts));
    expect(message.text).toContain('999');
  },
);
