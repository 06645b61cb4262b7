import { makeGuide } from '../../src/guide/make-guide.ts';
import { leaves } from '../../src/words/leaves.ts';
import { content } from '../support/test-app.ts';

const guide = makeGuide(content);
const NOON = new Date('2026-11-25T12:00:00Z');
/** The buttons of one screen, and those that leave wherever they are printed. */
const ANSWER = /(^|\/)answers\//;
const LEAVES = /leave|exit/;

/** A chat whose place is not known for a moment meets an answer as text: whoever means to go on must not be sent away. */
test.each(Object.keys(content.languages))(
  'in %s what is printed on an answer never leaves, on whichever screen it is typed',
  (language) => {
    const labels = Object.entries(content.languages[language]?.files ?? {}).flatMap(([name, words]) =>
      leaves(words)
        .map(([path, text]) => [[name, ...path].join('/'), text] as const)
        .filter(([place]) => ANSWER.test(place) && !LEAVES.test(place) && !place.endsWith('/hint')),
    );
    expect(labels.length).toBeGreaterThan(50);
    const sent = labels.filter(
      ([, text]) =>
        guide.turn(guide.begin(language), { kind: 'say', text, numbered: false }, { now: NOON, door: 'web' })
          .left,
    );
    expect(sent).toEqual([]);
  },
);
