import type { Path } from '../../content/content-file.ts';
import type { Organisation } from '../../directory/directory-schema.ts';
import type { Rule } from '../rule.ts';
import { eachOrganisation } from './each-organisation.ts';

/** Days on which something was done, with the word for it. */
const done = ({ checked, source, approved, ways }: Organisation): (readonly [Path, string])[] => [
  [['source', 'copied'], source.copied],
  ...(approved === undefined ? [] : [[['approved'], approved.date] as const]),
  ...(checked === undefined ? [] : [[['checked'], checked] as const]),
  ...ways.flatMap(({ supplement }, index) =>
    supplement
      ? [
          [['ways', index, 'supplement', 'source', 'copied'], supplement.source.copied] as const,
          ...(supplement.approved === undefined
            ? []
            : [[['ways', index, 'supplement', 'approved'], supplement.approved.date] as const]),
        ]
      : [],
  ),
];

/** A source may say in words when it was written. */
const IN_WORDS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})\b/;
/** No source of a page is older. */
const OLDEST = '1995';

/** What has been done has been done by today: a card must not tell a day that has not come. */
export const datesPast: Rule = {
  code: 'dates-past',
  needs: [],
  check: eachOrganisation((organisation, tell, { about: { today } }) => {
    const [, year] = IN_WORDS.exec(organisation.source.from) ?? [];
    if (year !== undefined && (year < OLDEST || year > today.slice(0, 4)))
      tell(['source', 'from'], `the year ${year} in these words cannot be: write the year of the source`);
    for (const [path, date] of done(organisation)) {
      if (date > today)
        tell(
          path,
          `“${String(path.at(-1))}” is ${date}, a day that has not come yet (today is ${today}): write the day on which it was done`,
        );
    }
  }),
};

/** The next review comes after what was copied or checked. */
export const reviewAfter: Rule = {
  code: 'review-after',
  needs: [],
  check: eachOrganisation(({ reviewBy, checked, source }, tell) => {
    const [name, date] =
      checked === undefined ? (['copied', source.copied] as const) : (['checked', checked] as const);
    if (reviewBy < date)
      tell(['reviewBy'], `“reviewBy” is ${reviewBy}, before “${name}” (${date}): write the next review`);
  }),
};

/** Past its review a card says that it may be out of date; whoever edits is told first. `--strict` takes it for a mistake. */
export const overdue: Rule = {
  code: 'overdue',
  needs: [],
  check: eachOrganisation(({ reviewBy, withdrawn }, tell, { about: { today } }) => {
    if (reviewBy < today && !withdrawn)
      tell(
        ['reviewBy'],
        `this was to be looked at again by ${reviewBy}: ask the service, then write “checked: ${today}” and the next “reviewBy”`,
      );
  }),
};
