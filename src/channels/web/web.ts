import { gzipSync } from 'node:zlib';
import type { Input } from '../../conversation/input.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Incoming, Outgoing, Route } from '../http.ts';
import { type Assets, addressOf, assetRoute, takesGzip } from './assets.ts';
import { readForm } from './form.ts';
import { pageHeaders } from './headers.ts';
import { pageHtml } from './page.ts';
import type { Seal } from './seal.ts';

export interface WebParts {
  readonly guide: Guide;
  readonly seal: Seal;
  readonly now: () => Date;
  readonly exitUrl: string;
  /** Origins that may show the page in a frame. */
  readonly frameAncestors: readonly string[];
  readonly assets: Assets;
}

/** The page for residents: a form, its answer, and the way out. It keeps nothing and needs no script. */
export function web({ guide, seal, now, exitUrl, frameAncestors, assets }: WebParts): Route[] {
  const links = {
    exitUrl,
    style: addressOf('/style.css', assets.style),
    script: addressOf('/chat.js', assets.script),
  };
  const headers = pageHeaders(frameAncestors);

  async function page(incoming: Incoming, sealed: string | undefined, input: Input): Promise<Outgoing> {
    const at = now();
    const open = sealed === undefined ? undefined : await seal.open(sealed, at);
    const again = incoming.method === 'POST' && open === undefined;
    // An answer to a page that cannot be read any more belongs to no question, unless it says danger.
    const act =
      again && input.kind === 'answer' && !saysDanger(input.answer) ? { kind: 'look' as const } : input;
    const { conversation, message } = guide.turn(open ?? guide.begin(), act, { now: at, door: 'web' });
    const said = guide.phrase(message.language, 'interface:notices/started-again');
    const shown =
      again && message.view !== 'goodbye'
        ? { ...message, notices: [{ id: 'started-again' as const, said }, ...message.notices] }
        : message;
    const bytes = Buffer.from(pageHtml(guide, links, shown, await seal.close(conversation, at)));
    return takesGzip(incoming.headers)
      ? { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(bytes) }
      : { status: 200, headers, body: bytes };
  }

  return [
    { method: 'get', path: '/', handle: (incoming) => page(incoming, undefined, { kind: 'look' }) },
    {
      method: 'post',
      path: '/',
      accepts: 'form',
      handle(incoming) {
        const { state, input } = readForm(incoming.body);
        return page(incoming, state, input);
      },
    },
    { method: 'get', path: '/exit', handle: async () => leave(exitUrl) },
    assetRoute('/style.css', 'text/css; charset=utf-8', assets.style),
    assetRoute('/chat.js', 'text/javascript; charset=utf-8', assets.script),
    { method: 'get', path: '/favicon.ico', handle: async () => favicon },
  ];
}

const saysDanger = (answer: string) => answer === 'yes' || answer === 'hurt-myself';

/** "cache" alone: clearing cookies or storage would sign people out of the council's whole site. */
const leave = (exitUrl: string): Outgoing => ({
  status: 303,
  headers: {
    location: exitUrl,
    'cache-control': 'no-store',
    'clear-site-data': '"cache"',
    'referrer-policy': 'no-referrer',
  },
});

/** A plain grey square: nothing in a row of tabs gives the page away. */
const favicon: Outgoing = {
  status: 200,
  headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#767676"/></svg>',
};
