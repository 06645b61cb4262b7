import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Transcripts } from '../../sessions/transcripts.ts';
import type { Outgoing, Upgrade } from '../http.ts';
import { partWith } from '../raw-answer.ts';
import type { Origins } from './origins.ts';
import type { Streams } from './streams.ts';
import type { Tokens } from './tokens.ts';
import { readWatermark } from './watermark.ts';

interface UpgradeParts {
  readonly base: string;
  readonly origins: Origins;
  readonly tokens: Tokens;
  readonly transcripts: Transcripts;
  readonly streams: Streams;
  readonly clock: () => Date;
  readonly keyOf: (conversation: string) => string;
  readonly refused: (status: number) => Outgoing;
}

/** Seconds after which a ticket is worth nothing by itself, and need not be remembered as used. */
const REMEMBERED = 120;

/** Lets a client with an unused ticket onto the stream of its conversation. */
export function makeUpgrade(parts: UpgradeParts): Upgrade {
  const { base, origins, tokens, transcripts, streams, clock, keyOf, refused } = parts;
  const address = new RegExp(`^${base}/conversations/([^/]+)/stream$`);

  async function answer(request: IncomingMessage, socket: Duplex, head: Buffer, url: URL, id: string) {
    if (!origins(request.headers as Record<string, string | undefined>)) return 403;
    const ticket = await tokens.checkTicket(url.searchParams.get('t') ?? '', clock());
    if (!ticket) return 403;
    if (ticket.conversation !== id) return 404;
    const watermark = readWatermark(url.searchParams.get('watermark'));
    if (watermark === undefined) return 400;
    if (!(await transcripts.once(`ticket|${ticket.name}`, REMEMBERED))) return 403;
    if (socket.destroyed) return undefined;
    return streams.open(request, socket, head, { key: keyOf(id), person: ticket, watermark });
  }

  return (request, socket, head) => {
    const target = request.url ?? '/';
    if (!URL.canParse(target, 'http://localhost')) return false;
    const url = new URL(target, 'http://localhost');
    const [, id] = address.exec(url.pathname) ?? [];
    if (id === undefined) return false;
    void answer(request, socket, head, url, id)
      .catch(() => 503)
      .then((status) => {
        if (status !== undefined) partWith(socket, refused(status));
      });
    return true;
  };
}
