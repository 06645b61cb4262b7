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
