import restify from 'restify';

/** The floor: restify that reads the form and sends a fixed page of as many bytes as ours. */
const page = Buffer.alloc(Number(process.env.BYTES ?? 8_000), '<p>page</p>\n');
const server = restify.createServer();

async function answer(request, response) {
  const parts = [];
  for await (const part of request) parts.push(part);
  new URLSearchParams(Buffer.concat(parts).toString()).get('state');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(page);
}
server.get('/', answer);
server.post('/', answer);
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`));
