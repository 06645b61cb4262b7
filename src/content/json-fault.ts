interface JsonFault {
  /** Where it stands, counted in characters from the start. */
  readonly offset: number;
  readonly words: string;
}

const PLAIN = /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)(?![\w.])/;
const CURLY = /[“”„‟«»]/;
const STRAIGHT = 'curly quotation marks: use straight ones, "like this"';
const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff]/;
const COMMA = 'a comma is missing here';

/** Stops the reading at the first fault. */
class Found extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.words);
    this.fault = fault;
  }
}

/**
 * The first thing that keeps a text from being JSON, as an officer would put it; undefined when nothing does.
 * JSON.parse says no more than “unexpected token”, and where it noticed, which is often a line too late.
 */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const found = (words: string, offset = at): never => {
    throw new Found({ offset, words });
  };
  const here = () => text[at] ?? '';
  const skip = () => {
    while (/[ \t\r\n]/.test(here())) at += 1;
    if (INVISIBLE.test(here())) found('an invisible character stands here: write a plain space in its place');
    if (text.startsWith('//', at) || text.startsWith('/*', at)) found('a .json file can hold no remarks');
  };
  /** Where the last thing before this place ended: what is missing is missing there. */
  const before = () => text.slice(0, at).trimEnd().length;

  function string(what: string): void {
    if (CURLY.test(here())) found(STRAIGHT);
    if (here() === "'") found('single quotation marks: use double ones, "like this"');
    if (here() !== '"') found(`${what} needs quotation marks, "like this"`);
    const start = at;
    for (at += 1; here() !== '"'; at += 1) {
      const line = text.slice(start, at);
      if (at >= text.length || /[\r\n]/.test(here())) {
        found(CURLY.test(line) ? STRAIGHT : 'a quotation mark is missing at the end of this line', start);
      }
      if (here() === '\\') {
        at += 1;
        if (!/^(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 5)))
          found('a backslash means something else here: take it out, or write two', at - 1);
      } else if (here() < ' ') found('a tab or another hidden character stands inside these words');
    }
    at += 1;
  }

  /** After a name or a value: what may follow, else what is most likely missing or too many. */
  function between(close: '}' | ']'): boolean {
    skip();
    if (here() === close) return false;
    if (here() === ',') {
      const comma = at;
      at += 1;
      skip();
      if (/[}\]]/.test(here())) found('this comma is one too many: nothing follows it', comma);
      if (here() === ',') found('two commas stand in a row: take one out');
      return true;
    }
    const end = before();
    const sameLine = !text.slice(end, at).includes('\n');
    if (here() === '') found(`the bracket ${close} is missing at the end`, end - 1);
    if (CURLY.test(here())) found(STRAIGHT);
    if (/[}\]]/.test(here())) found(`a bracket does not fit: ${close} belongs here`);
    if (sameLine && /[\p{L}\d]/u.test(here()))
      found('a quotation mark inside words: write “curly” ones there, or a comma is missing here');
    return found(sameLine ? COMMA : `${COMMA}: put one at the end of this line`, end - 1);
  }

  /** The first thing between brackets stands there without a comma before it. */
  function opened(): void {
    at += 1;
    skip();
    if (here() === ',') found('this comma is one too many: nothing stands before it');
  }

  function object(): void {
    opened();
    if (here() !== '}') {
      do {
        skip();
        string('a name');
        skip();
        if (here() !== ':') found('a colon or a quotation mark is missing here', before() - 1);
        at += 1;
        value();
      } while (between('}'));
    }
    at += 1;
  }

  function array(): void {
    opened();
    if (here() !== ']') {
      do value();
      while (between(']'));
    }
    at += 1;
  }

  function value(): void {
    skip();
    const bareValue = PLAIN.exec(text.slice(at, at + 40));
    if (here() === '{') object();
    else if (here() === '[') array();
    else if (bareValue) at += bareValue[0].length;
    else if (here() === ',' || here() === '}' || here() === ']' || here() === '')
      found('words are missing here', Math.max(before() - 1, 0));
    else string('this');
  }

  try {
    value();
    skip();
    if (at < text.length) found('a bracket is closed too early: nothing can follow the last one');
    return undefined;
  } catch (error) {
    if (error instanceof Found) return error.fault;
    throw error;
  }
}
