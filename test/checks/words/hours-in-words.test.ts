import { toldHours } from '../../../src/checks/words/hours-in-words.ts';

const WEEKDAYS = 'monday tuesday wednesday thursday friday';

test.each<[string, string, string]>([
  ['It is open from 9am until noon every Wednesday.', 'wednesday', '09:00 12:00'],
  ['Monday to Friday 3pm to 10pm', WEEKDAYS, '15:00 22:00'],
  ['Mon–Fri, 3-10pm', WEEKDAYS, '15:00 22:00'],
  [
    'Mon - Thurs 9 a.m. – 5.30 p.m., Fri 9.30am until 4pm',
    'monday tuesday wednesday thursday friday',
    '09:00 09:30 16:00 17:30',
  ],
  ['tuesdays and Weds at 10:15', 'tuesday wednesday', '10:15'],
  ['Saturday to Monday', 'monday saturday sunday', ''],
  ['weekdays from 12am, weekends from 12pm', `${WEEKDAYS} saturday sunday`, '00:00 12:00'],
  ['until midnight on Sundays', 'sunday', '24:00'],
  ['They sat in the sun and may march on, 2 or 3 of them, 24 in all', '', ''],
  ['a month, 30 minutes, 10 people', '', ''],
])('%s', (text, days, times) => {
  const told = toldHours(text);
  expect([told.days.join(' '), told.times.join(' '), told.always]).toEqual([days, times, false]);
});

test.each(['Open 24 hours', 'a 24-hour line', '24/7', 'Day and night'])('%s is always', (text) => {
  expect(toldHours(text).always).toBe(true);
});
