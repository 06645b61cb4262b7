import { createServer } from 'node:http';

/** Stands for the channel that replies are posted to: it takes every one, and gives them out by conversation. */
export async function startConnector() {
  const replies = new Map();
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const [, id = ''] = /conversations\/([^/]+)/.exec(request.url) ?? [];
    const conversation = decodeURIComponent(id);
    const activity = JSON.parse(Buffer.concat(parts).toString());
    replies.set(conversation, [...(replies.get(conversation) ?? []), activity]);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"id":"1"}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    taken(conversation) {
      const taken = replies.get(conversation) ?? [];
      replies.delete(conversation);
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
