import { loadContent } from '../../src/checks/load-content.ts';
import { compileContent } from '../../src/guide/compile-content.ts';
import { asOf, fullDate, timeOf, whenOf } from '../../src/words/when.ts';

const { phrase } = compileContent(loadContent('.'));
/** 3pm in London, which is in summer time. */
const now = new Date('2026-06-10T14:00:00Z');

describe.each<[string, Record<string, string>]>([
  [
    'ar',
    {
      '2026-06-10T17:30': 'اليوم الساعة \u206617:30\u2069',
      '2026-06-11T09:00': 'غدًا الساعة \u206609:00\u2069',
      '2026-06-15T12:00': 'يوم الاثنين الساعة 12:00 ظهرًا',
      '2026-06-17T09:00': 'يوم الأربعاء 17 يونيو الساعة \u206609:00\u2069',
      asOf: 'هذه المواعيد كما هي عند الساعة \u206615:00\u2069، يوم الأربعاء، 10 يونيو.',
      copied: '22 نوفمبر 2026',
      midnight: '00:00 منتصف الليل',
    },
  ],
  [
    'ne',
    {
      '2026-06-10T17:30': 'आज 17:30 बजे',
      '2026-06-11T09:00': 'भोलि 09:00 बजे',
      '2026-06-15T12:00': 'सोमबार दिउँसो 12:00 बजे',
      '2026-06-17T09:00': 'बुधबार, जुन 17, 09:00 बजे',
      asOf: 'यी समय जुन 10, बुधबार, 15:00 बजेको स्थितिअनुसार हुन्।',
      copied: '2026 नोभेम्बर 22',
      midnight: 'मध्यराति 00:00',
    },
  ],
])('days and times in %s', (language, said) => {
  const { asOf: stand, copied, midnight, ...opens } = said;
  test.each(Object.entries(opens))('opens %s', (at, words) => {
    expect(whenOf(phrase, language, at, now).text).toBe(words);
  });
  test('as of, copied, midnight', () => {
    expect(asOf(phrase, language, now).text).toBe(stand);
    expect(fullDate(language, '2026-11-22')).toBe(copied);
    expect(timeOf(phrase, language, '00:00')).toBe(midnight);
  });
});

test('English is as people say it', () => {
  expect(asOf(phrase, 'en', now).text).toBe('Times are as they stand at 3pm, Wednesday 10 June.');
});
