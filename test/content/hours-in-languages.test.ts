import { readFileSync } from 'node:fs';
import { translatedHoursKept } from '../../src/checks/words/told-hours.ts';
import { foundBy, reading, withLine } from '../support/reading.ts';

const SHOP = 'one-stop-shop';

test.each(Object.keys(reading.languages).filter((id) => id !== 'en'))(
  'times in %s are compared with the directory, whoever stamped them',
  (language) => {
    expect(foundBy(translatedHoursKept, reading)).toEqual([]);
    const file = `locales/${language}/organisations.json`;
    const said = JSON.parse(readFileSync(file, 'utf8'))[SHOP].what as string;
    const late = said.replace('12:00', '13:00');
    expect(late).not.toBe(said);
    expect(foundBy(translatedHoursKept, withLine(language, 'organisations', `${SHOP}/what`, late))).toEqual([
      {
        file,
        path: [SHOP, 'what'],
        words: expect.stringMatching(
          /^“[^“]+” names 09:00 and 13:00, and the directory says wednesday 09:00-12:00: put the times right$/,
        ),
        also: { file: `directory/organisations/${SHOP}.yaml`, path: ['ways', 0, 'hours'] },
      },
    ]);
  },
);
