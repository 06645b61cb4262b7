import { normalise } from '../../src/understanding/normalise.ts';

const short = new Map([
  ['rn', ['right', 'now']],
  ['hes', ['he', 'is']],
]);
const said = (text: string) => normalise(text, short).words.join(' ');

test.each([
  ['HE’S Here', 'he is here'],
  ['he`s here', 'he is here'],
  ['help me rn', 'help me right now'],
  ['hеlp', 'help'],
  ['h e l p', 'help'],
  ['k.i.l.l', 'kill'],
  ['su*cide', 'sucide'],
  ['9️⃣9️⃣9️⃣', '999'],
  ['żona mnie bije', 'zona mnie bije'],
  ['Łódź', 'lodz'],
  ['soțul', 'sotul'],
  ['yardım', 'yardim'],
  ['YARDIM', 'yardim'],
  ['İMDAT', 'imdat'],
  ['đang bị đánh', 'dang bi danh'],
  ['hjælp', 'hjaelp'],
  ['søster', 'soster'],
  ['schlägt mich, große Angst', 'schlagt mich grosse angst'],
  ['أُمِّي', 'امي'],
  ['٩٩٩', '999'],
  ['९९९', '999'],
  ['９９９', '999'],
  ['kn\u200bife', 'knife'],
  ['\u202eknife\u202c', 'knife'],
  ['heeeelp', 'help'],
  ['🔪', '🔪'],
  ['👍🏽', '👍'],
  ['', ''],
  ['!!!', ''],
])('%j is compared as %j', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test('sentences are told apart in every script', () => {
  expect(normalise('one. two! three? four\nfive। six؟ seven', new Map()).sentences).toHaveLength(7);
});

test('letters that mean something in other languages stay as they are', () => {
  expect(said('їжак')).toBe('їжак');
  expect(said('छोरी')).toBe('छोरी');
});
