import { countsAlways } from '../../conversation/answer.ts';
import { answersUnasked } from '../../conversation/answers-unasked.ts';
import type { Conversation } from '../../conversation/conversation.ts';
import type { Input } from '../../conversation/input.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Seal } from '../../sealing/seal.ts';
import { INFORMATION } from '../../words/information.ts';
import type { Incoming, Outgoing, Route } from '../http.ts';
import { type Assets, assetRoute, takesGzip } from './assets.ts';
import { asCarried, readCarried } from './carried.ts';
import { leaving } from './exit.ts';
import { type PostedForm, readForm } from './form.ts';
import { pageHeaders } from './headers.ts';
import { numbersPage } from './numbers-page.ts';
import { inlineScript } from './own-script.ts';
import { makePages } from './pages.ts';
import { inlineStyle } from './style.ts';

export interface WebParts {
  readonly guide: Guide;
  readonly seal: Seal;
  readonly clock: () => Date;
  readonly exitUrl: string;
  /** Origins that may show the page in a frame. */
  readonly frameAncestors: readonly string[];
  readonly assets: Assets;
}

/**
 * A letter of three bytes, as many scripts have, is nine in a form: what the field takes of them is 18 KB, and the sealed
 * state, at most 8 KB, comes with it.
 */
const LIMIT = 32 * 1024;

const LOOK: Input = { kind: 'look' };

/** The page for residents: a form, its answer, and the way out. It keeps nothing and needs no script. */
export function web({ guide, seal, clock, exitUrl, frameAncestors, assets }: WebParts): Route[] {
  const style = inlineStyle(assets.style);
  const script = inlineScript(assets.script);
  const headers = pageHeaders(frameAncestors, { style: style.source, script: script.source });
  const usual = guide.begin().language;
  const pages = makePages(guide, exitUrl, { style: style.element, script: script.element });

  async function page(
    incoming: Incoming,
    { state, input, page: information }: PostedForm,
  ): Promise<Outgoing> {
    const at = clock();
    const { sealed: held, language } = readCarried(state ?? '');
    const open = held === '' ? undefined : seal.open(held, at);
    const again = incoming.method === 'POST' && open === undefined;
    const notice = again ? 'started-again' : undefined;
    const turned = (act: Input) =>
      guide.turn(open ?? guide.begin(language), act, { now: at, door: 'web', notice });
    const asked = turned(input);
    // An answer to a page that cannot be read any more belongs to no question, unless it says danger.
    const { conversation, message } =
      again && answersNothing(input, asked.conversation) ? turned(LOOK) : asked;
    const goodbye = message.view === 'goodbye';
    const fixed = pages(message, {
      whole: !fromScript(incoming),
      leaves: !framed(incoming),
      information: goodbye ? undefined : information,
    });
    const sealed = asCarried(seal.close(conversation, at), conversation.language, usual);
    if (!takesGzip(incoming.headers)) return { status: 200, headers, body: fixed.filled(sealed) };
    // What is asked for by its address alone is the same for everybody, and quicker as it is.
    const body = incoming.method === 'POST' ? fixed.padded(sealed) : fixed.zipped(sealed);
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body };
  }

  const first = (path: string, information?: PostedForm['page']): Route => ({
    method: 'get',
    path,
    handle: (incoming) => page(incoming, { state: undefined, input: LOOK, page: information }),
  });
  return [
    first('/'),
    // For links from other sites: within the conversation these pages have no address of their own.
    ...INFORMATION.map((id) => first(`/${id}`, id)),
    {
      method: 'post',
      path: '/',
      counts: 'turn',
      accepts: 'form',
      limit: LIMIT,
      handle: (incoming) => page(incoming, readForm(incoming.body)),
    },
    ...leaving(exitUrl),
    assetRoute('/favicon.ico', 'image/svg+xml', FAVICON),
  ];
}

/** What the server answers a browser with when something is wrong, in a frame too: the numbers, and nothing of the cause. */
export function troublePages({ guide, clock, exitUrl, frameAncestors, assets }: Omit<WebParts, 'seal'>) {
  const page = (why: 'sorry' | 'not-found', css = assets.style) => {
    const style = inlineStyle(css);
    const headers = pageHeaders(frameAncestors, { style: style.source });
    return () => ({
      headers,
      body: numbersPage(guide, { exitUrl, now: clock(), style: style.element, why }),
    });
  };
  return {
    troublePage: page('sorry'),
    notFoundPage: page('not-found'),
    busyPage: page('sorry', SMALL),
  };
}

/** Where many are turned away at once, each answer is small: the numbers, large enough to press, and the way out. */
const SMALL = `:root { color-scheme: light dark }
body { max-width: 42rem; margin: 0 auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif }
.bar a, .value { display: inline-block; min-height: 2.75rem; margin-right: 1rem; line-height: 2.75rem }
h1 { font-size: 1rem }
ul { padding: 0; list-style: none }
.label { display: block }
.value { font-size: 1.375rem; font-weight: 700 }`;

/** Pressed or typed, it was meant for a question that is not known any more. */
const answersNothing = (input: Input, after: Conversation) =>
  input.kind === 'answer'
    ? !countsAlways(input.question, input.answer)
    : input.kind === 'say' && answersUnasked(after);

/** Browsers say what asked themselves, and no page can make it up. */
const fromScript = ({ headers }: Incoming) => headers['sec-fetch-dest'] === 'empty';
const framed = ({ headers }: Incoming) => headers['sec-fetch-dest'] === 'iframe';

/** A plain grey square: nothing in a row of tabs gives the page away. */
const FAVICON = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#767676"/></svg>',
);
