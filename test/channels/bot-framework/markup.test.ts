import { personsWords } from '../../../src/channels/bot-framework/markup.ts';

test.each([
  ['a quoted reply', '<quoted messageId="1778622003149"/> No', 'No'],
  ['two quoted replies', '<quoted messageId="1"/><quoted messageId="2"/>\n\nNo', 'No'],
  ['a quoted reply in two tags', '<quoted messageId="1">are you there</quoted> exit', 'exit'],
  [
    'a blockquote',
    '<blockquote itemtype="http://schema.skype.com/Reply"><p>he has a knife</p></blockquote><p>No</p>',
    'No',
  ],
  ['a quote in a quote', '<blockquote>a<blockquote>b</blockquote>c</blockquote>No', 'No'],
  ['a quote alone, sent on purpose', '<blockquote>he has a knife</blockquote>', 'he has a knife'],
  ['a quote behind the words', 'he has a knife <quoted messageId="1"/>', 'he has a knife'],
  ['a quote that never ends', '<quoted messageId="1">he has a knife', 'he has a knife'],
  ['a paragraph', '<p>No</p>', 'No'],
  ['bold in the middle of a word', 'he<b>lp</b>', 'help'],
  ['line breaks', 'he has<br/>a knife<br>now', 'he has a knife now'],
  ['attributes of every kind', '<span style="color:red" class=x data-a=\'b\'>exit</span>', 'exit'],
  ['a leading mention', '<at>Safety &amp; help</at> exit', 'exit'],
  ['a leading mention as it reads', '<at>Safety & help</at>&nbsp;exit\n', 'exit'],
  ['a mention with an id', '<at id="0">Bot</at> <at id="1">Bot</at> exit', 'exit'],
  ['somebody mentioned in the middle', 'I am afraid of <at>Bob</at>', 'I am afraid of Bob'],
  ['entities', 'he&#39;s got a knife &amp; a gun', "he's got a knife & a gun"],
  ['an entity that is none', 'fish &chips; &#99999999; &#0;', 'fish &chips; &#99999999; &#0;'],
  ['words in angle brackets', '<he has a knife>', '<he has a knife>'],
  ['words in angle brackets that begin like a tag', '<i am scared of him>', '<i am scared of him>'],
  ['a heart', 'i <3 you', 'i <3 you'],
  ['tags that somebody typed', '&lt;b&gt;no&lt;/b&gt;', '<b>no</b>'],
  ['nothing', '', ''],
])('%s', (_name, text, words) => expect(personsWords(text)).toBe(words));

test('the bot’s mention goes wherever it stands, when nobody else is mentioned', () => {
  expect(personsWords('exit <at>Safety & help</at>', ['<at>Safety &amp; help</at>'], true)).toBe('exit');
  expect(personsWords('Bot exit', ['Bot'], false)).toBe('exit');
});

test.each([
  '<b '.repeat(20_000),
  `<b${' '.repeat(60_000)}!>`,
  '<quoted>'.repeat(8_000),
  '<blockquote><quoted>'.repeat(3_000),
  `${'<blockquote>'.repeat(3_000)}${'</blockquote>'.repeat(3_000)}`,
  `<b ${'a=b '.repeat(15_000)}"x>`,
  '<at>'.repeat(15_000),
  `${'<at>a</at>'.repeat(6_000)}x`,
  '&#'.repeat(30_000),
])('what is made to be slow is read in time', (text) => {
  const before = performance.now();
  personsWords(text);
  expect(performance.now() - before).toBeLessThan(500);
});
