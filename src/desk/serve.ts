import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BASIC_HEADERS } from '../channels/basic-headers.ts';
import type { Incoming, Outgoing } from '../channels/http.ts';
import { html } from '../channels/web/html.ts';
import type { DeskPage } from './desk-page.ts';
import { sheet } from './layout.ts';
import { isOwn } from './own-requests.ts';
import { readDeskForm } from './read-form.ts';

/** Only this machine: the desk has no log-in, and needs none. */
const HOST = '127.0.0.1';

interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

const plainly = (status: number, title: string, words: string): Outgoing =>
  sheet({ title, path: '', status, body: html`<p>${words}</p>\n<p><a href="/">To the start</a></p>` });

async function answer(pages: readonly DeskPage[], request: IncomingMessage): Promise<Outgoing> {
  const method = request.method ?? 'GET';
  if (!isOwn(method, request.headers as Incoming['headers']))
    return plainly(403, 'Not from here', 'The desk answers only its own pages. Type its address yourself.');
  const { pathname: path, searchParams: query } = new URL(request.url ?? '/', `http://${HOST}`);
  const page = pages.find(
    (one) => one.path === path || (one.path.endsWith('/') && path.startsWith(one.path) && one.path !== '/'),
  );
  const posted = method === 'POST';
  const handle = posted ? page?.take : method === 'GET' || method === 'HEAD' ? page?.show : undefined;
  if (!handle) return plainly(404, 'No such page', 'There is no such page on the desk.');
  if (!posted) return handle({ path, query });
  const read = await readDeskForm(request);
  if (!read) return plainly(400, 'Not read', 'What was sent could not be read. Nothing has been changed.');
  return handle({ path, query, ...read });
}

/** Opens the desk to the browsers of this machine. @throws when the port is taken */
export async function serve(pages: readonly DeskPage[], port: number): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(pages, request)
      .catch(() =>
        plainly(500, 'That did not work', 'Something went wrong on the desk. No file has been changed.'),
      )
      .then(({ status, headers = {}, body = '' }) => {
        if (!request.complete) response.setHeader('connection', 'close');
        response.writeHead(status, {
          ...BASIC_HEADERS,
          ...headers,
          'content-length': Buffer.byteLength(body),
        });
        response.end(body);
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, HOST, () => done());
  });
  // A connection that fails while it is taken on is an error of the whole server, and would end the desk.
  server.on('error', () => undefined);
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
