/**
 * What chats put around a person's words. Only these names count, and only with what looks like attributes behind them:
 * "<he has a knife>" is somebody's words.
 */
const BLOCKS =
  'attachment|body|br|code|div|h[1-6]|hr|html|img|li|ol|p|pre|readonly|section|systemeventmessage|table|tbody|td|th|thead|tr|ul';
/** Tags within a line: what stands on both sides of them may be one word. */
const INLINE = 'a|abbr|at|b|em|emoji|font|i|s|small|span|strike|strong|sub|sup|u';
/** What was written before, by anybody: not the person's words now. */
const QUOTES = 'blockquote|quote|quoted';
const REST = '((?:\\s[^<>]*)?)';

const QUOTE_ALONE = new RegExp(`<(?:${QUOTES})(?:\\s[^<>]*)?/>`, 'gi');
/** The innermost first, as one quote may hold another. */
const QUOTE = new RegExp(`<(${QUOTES})(?:\\s[^<>]*)?>(?:(?!<\\1[\\s>])[^])*?</\\1\\s*>`, 'gi');
const DEEPEST = 8;
const MENTION = /<at(?:\s[^<>]*)?>[^<>]*<\/at\s*>/gi;
const LEADING_MENTIONS = new RegExp(`^(?:\\s*${MENTION.source})+`, 'i');
const TAG = new RegExp(`</?(?:(${INLINE})|${BLOCKS}|${QUOTES})${REST}/?>`, 'gi');
const ATTRIBUTES = /^(?:[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=]+)(?:\s+|$))*$/;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The person's own words in what a channel sent. Quotes go with what they hold, a mention of the bot with its name, and
 * every other tag alone. A message that is nothing but a quote is read all the same: somebody sent it on purpose.
 * @param bot how mentions of the bot stand in the text, where the channel says so
 * @param alone nobody else is mentioned
 */
export function personsWords(text: string, bot: readonly string[] = [], alone = false): string {
  let rest = bot.reduce((left, mention) => (mention === '' ? left : left.replaceAll(mention, ' ')), text);
  rest = alone ? rest.replace(MENTION, ' ') : rest;
  return withoutTags(withoutQuotes(rest)) || withoutTags(rest);
}

function withoutQuotes(text: string): string {
  let rest = text.replace(QUOTE_ALONE, ' ');
  for (let depth = 0; depth < DEEPEST; depth++) {
    const less = rest.replace(QUOTE, ' ');
    if (less === rest) break;
    rest = less;
  }
  return rest;
}

const withoutTags = (text: string): string =>
  text
    .trimStart()
    .replace(LEADING_MENTIONS, ' ')
    .replace(TAG, (whole, inline: string | undefined, rest: string) =>
      ATTRIBUTES.test(rest.trim().replace(/\/$/, '')) ? (inline === undefined ? ' ' : '') : whole,
    )
    .replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return SIGNS[name.toLowerCase()] ?? whole;
      const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\u00a0/g, ' ')
    .trim();
