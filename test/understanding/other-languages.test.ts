import { type Conversation, fresh } from '../../src/conversation/conversation.ts';
import { turn } from '../../src/conversation/turn.ts';
import { answered } from '../support/rules.ts';
import { compiled } from '../support/test-app.ts';

const viewOf = (place: Conversation, text: string) => turn(compiled.rules, place, { kind: 'say', text }).view;
const MET = ['emergency', 'self-harm', 'safety-check'];

describe('another language in Latin letters, on an English screen', () => {
  test.each([
    ['malai bachaunus, sriman le kutiraheko cha', 'ne'],
    ['malai kutyo', 'ne'],
    ['dopomozhit vin mene bye', 'uk'],
    ['vin maye nizh', 'uk'],
    ['sa3edoni zawji yadrobni', 'ar'],
    ['maj mi me bie pomosht', 'bg'],
  ])('danger is met at once, and the language offered: %j', (text, offer) => {
    expect(viewOf(answered('start.danger:no'), text)).toMatchObject({ view: 'emergency', offer });
  });

  test.each(['bye zzkq vrrt', 'exit mnogo krvi', 'close ptrski ondo'])(
    'words that nobody knows never leave: %j',
    (text) => {
      expect(MET).toContain(viewOf(answered('start.danger:no'), text).view);
    },
  );

  test('English that everybody knows is read as English alone', () => {
    expect(
      viewOf(answered('start.danger:no'), 'my neighbour plays the drums every night').offer,
    ).toBeUndefined();
  });
});

describe('two languages in Cyrillic letters, on an English screen', () => {
  test.each([
    ['мъжът ми ме бие, помощ', 'bg'],
    ['той има нож', 'bg'],
    ['чоловік мене бʼє, допоможіть', 'uk'],
    ['він має ніж', 'uk'],
  ])('danger is met at once, and the right one offered: %j', (text, offer) => {
    expect(viewOf(answered('start.danger:no'), text)).toMatchObject({ view: 'emergency', offer });
  });

  test('letters that neither has are another language, and none is offered', () => {
    expect(
      viewOf(answered('start.danger:no'), 'я не знаю что мне делать сейчас, мы ждём').offer,
    ).toBeUndefined();
  });

  test.each([
    ['bg', 'съседите пускат музика цяла нощ'],
    ['uk', 'сусіди вмикають музику щоночі'],
  ])('on a screen in %s its own words offer no other', (language, text) => {
    expect(viewOf({ ...answered('start.danger:no'), language }, text).offer).toBeUndefined();
  });
});

test.each([
  ['es', 'mi amiga me escribe que su marido la está pegando'],
  ['pt', 'a minha amiga escreve que o marido está a bater nela'],
])('a word of one language that is nearly “deaf” in another is not read so: %s', (language, text) => {
  expect(viewOf({ ...answered('start.danger:no'), language }, text)).toMatchObject({
    view: 'emergency',
    question: 'emergency',
  });
});

test('a Polish “no”, which can be a yes, is not taken for “no danger”', () => {
  const polish = { ...fresh('pl') };
  const { conversation } = turn(compiled.rules, polish, { kind: 'say', text: 'no' });
  expect(conversation.answers).toEqual([['start.danger', 'not-sure']]);
  expect(turn(compiled.rules, polish, { kind: 'say', text: 'nie' }).conversation.answers).toEqual([
    ['start.danger', 'no'],
  ]);
  expect(turn(compiled.rules, fresh('en'), { kind: 'say', text: 'no' }).conversation.answers).toEqual([
    ['start.danger', 'no'],
  ]);
});
