import type { Screen } from '../../src/understanding/understood.ts';
import { compiled } from '../support/test-app.ts';

const { understand } = compiled.rules;
const need: Screen = { question: 'start.need', language: 'en', answers: [] };

describe('whoever is deaf is shown 999 without a voice', () => {
  test.each([
    ['en', 'I am deaf'],
    ['en', 'I use BSL'],
    ['pl', 'jestem głuchy'],
    ['pl', 'jestem głucha'],
    ['uk', 'я глухий'],
    ['uk', 'я глуха'],
    ['ro', 'sunt surd'],
    ['ro', 'sunt surdă'],
    ['ne', 'म बहिरो हुँ'],
    ['ar', 'أنا أصم'],
    ['ar', 'أنا صماء'],
  ])('%s: %j', (language, text) => {
    expect(understand(text, { ...need, language }).command).toEqual({ name: 'emergency.deaf' });
  });

  test('danger beside it opens the same view', () => {
    const found = understand('i am deaf and he has a knife at my throat', need);
    expect(found).toMatchObject({ command: { name: 'emergency.deaf' }, harm: true });
  });
});

describe('a language is offered only to whom it helps', () => {
  test.each([
    'мой муж бьёт меня, помогите пожалуйста',
    'где находится ваш офис и когда вы открыты',
    'мусор не вывозят уже вторую неделю, что это такое',
  ])('Russian is no Ukrainian: %j', (text) => {
    expect(understand(text, need).offer).toBeUndefined();
  });

  test.each([
    'میرے شوہر مجھے مارتے ہیں، مدد کریں',
    'آپ کا دفتر کہاں ہے اور کب کھلتا ہے',
    'گلی میں کوڑا پڑا ہے کوئی نہیں اٹھاتا',
  ])('Urdu is no Arabic: %j', (text) => {
    expect(understand(text, need).offer).toBeUndefined();
  });

  test.each([
    ['де ваш офіс і коли ви працюєте', 'uk'],
    ['أين مكتبكم ومتى تفتحون', 'ar'],
    ['तपाईंको कार्यालय कहाँ छ', 'ne'],
  ])('%j is offered %s', (text, offer) => {
    expect(understand(text, need).offer).toBe(offer);
  });
});

describe('a question about 999 asks for nobody', () => {
  test.each([
    'is 999 free from a mobile',
    'if you dial 999 and keep quiet what happens then',
    'how many people ring 999 in a day',
    'should i ring 999 or 101 about a fox',
  ])('%j', (text) => {
    const { kind, command } = understand(text, need);
    expect([kind, command?.name]).not.toContain('emergency');
    expect(kind).not.toBe('danger-now');
  });

  test.each([
    'please 999 he is here',
    'is 999 coming he is breaking in',
    'can you get 999 my mum is not breathing',
    'how do i get 999 he has a knife',
    '999 what do i do',
  ])('danger beside it opens the emergency view: %j', (text) => {
    const { kind, command } = understand(text, need);
    expect(kind === 'danger-now' || command?.name === 'emergency').toBe(true);
  });
});

test.each(['7', '9', 'q', '0', '12', 'x y'])('%j by itself is asked about, and alarms nobody', (text) => {
  for (const question of ['start.danger', 'start.need'])
    expect(understand(text, { ...need, question }).kind).toBe('ask');
});
