import { copiedContent } from '../support/copied-content.ts';

const { read, seed, problems } = copiedContent('en');
const SHOP = 'directory/organisations/one-stop-shop.yaml';
const LINE = 'directory/organisations/national-da-helpline.yaml';
const WORDS = 'locales/en/organisations.json';
const WEDNESDAY = 'wednesday: 09:00-12:00';
const lineOf = (file: string, text: string) =>
  read(file).slice(0, read(file).indexOf(text)).split('\n').length;

/** Hours changed in directory/, and no word of it in the sentence. */
test.each<[string, string, string, string, string, string]>([
  ['another day', SHOP, WEDNESDAY, 'thursday: 09:00-12:00', '9am until noon', 'thursday 09:00-12:00'],
  ['an hour more', SHOP, WEDNESDAY, 'wednesday: 09:00-13:00', '9am until noon', 'wednesday 09:00-13:00'],
  ['a later start', SHOP, WEDNESDAY, 'wednesday: 10:00-12:00', '9am until noon', 'wednesday 10:00-12:00'],
  [
    'a day more',
    SHOP,
    WEDNESDAY,
    `${WEDNESDAY}, friday: 09:00-12:00`,
    '9am until noon',
    'wednesday 09:00-12:00, friday 09:00-12:00',
  ],
  [
    'an evening more',
    SHOP,
    WEDNESDAY,
    'wednesday: [09:00-12:00, 17:00-19:00]',
    '9am until noon',
    'wednesday 09:00-12:00 and 17:00-19:00',
  ],
  ['no hours', SHOP, `    hours: { ${WEDNESDAY} }\n`, '', '9am until noon', 'nothing of hours'],
  ['open always', SHOP, `{ ${WEDNESDAY} }`, 'always', '9am until noon', 'always'],
  [
    'a day of the chat less',
    LINE,
    '      friday: 15:00-22:00\n',
    '',
    '3pm to 10pm',
    'monday 15:00-22:00, tuesday 15:00-22:00, wednesday 15:00-22:00, thursday 15:00-22:00',
  ],
  [
    'the chat until 9pm',
    LINE,
    'friday: 15:00-22:00',
    'friday: 15:00-21:00',
    '3pm to 10pm',
    'friday 15:00-21:00',
  ],
])(
  'words that name other hours are reported with both places: %s',
  (_kind, file, find, replace, where, says) => {
    seed(file, find, replace);
    const { words, code, ...place } = problems()[0] ?? { words: '', code: '' };
    expect(problems()).toHaveLength(1);
    expect(place).toEqual({ file: WORDS, line: lineOf(WORDS, where), column: expect.any(Number) });
    expect(code).toBe('told-hours');
    expect(words).toMatch(
      /^“[^“]+” names other hours than the file of “[a-z-]+”, which says .*: look up which are published/,
    );
    expect(words).toContain(says);
    const [, line = ''] = new RegExp(`\\(${file}:(\\d+)\\)$`).exec(words) ?? [];
    expect(read(file).split('\n')[Number(line) - 1]).toMatch(/hours|way: in-person/);
  },
);

test.each<[string, string, string]>([
  ['an organisation that has no hours', '"Supporting both men', '"Open weekdays. Supporting both men'],
  ['the line beside another way', 'For a refuge space:', 'From 9am, for a refuge space:'],
])('words that name hours of %s are reported', (_what, find, replace) => {
  seed(WORDS, find, replace);
  expect(problems().map(({ words }) => words)).toEqual([
    expect.stringMatching(
      /^“[^“]+” names other hours than the file of .* \(directory\/organisations\/.*\.yaml:\d+\)$/,
    ),
  ]);
});

test('words of another file that name the organisation are compared too, quotations are not', () => {
  seed(
    'locales/en/situations.json',
    'Your own council helps',
    'The One Stop Shop opens on Tuesdays. It helps',
  );
  seed('locales/en/situations.json', '"quote": "There are', '"quote": "The OSS opens on Tuesdays. There are');
  expect(problems().map(({ file, line }) => [file, line])).toEqual([
    ['locales/en/situations.json', lineOf('locales/en/situations.json', 'It helps')],
  ]);
});

test('once the words are changed too, nothing is said', () => {
  seed(SHOP, WEDNESDAY, 'tuesday: 10:00-13:30, thursday: 10:00-13:30');
  seed(WORDS, '9am until noon every Wednesday', '10am to 1.30pm on Tuesdays and Thursdays');
  expect(problems()).toEqual([]);
});
