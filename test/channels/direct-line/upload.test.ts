import { connect } from 'node:net';
import { BOTH_NUMBERS, type Started, startApp } from '../../support/council.ts';
import { bearer } from './client.ts';
import { begin, SITE } from './sites.ts';
import { upload } from './upload-form.ts';

const NUMBERS = BOTH_NUMBERS;
let started: Started;

beforeAll(async () => {
  started = await startApp({ DIRECT_LINE_ORIGINS: SITE });
});

const call = (path: string, init: RequestInit = {}) => fetch(`${started.url}v3/directline${path}`, init);

describe('an upload', () => {
  const picture = new Blob([Buffer.alloc(200_000, 7)], { type: 'image/png' });
  const attachments = [{ contentType: 'image/png', name: 'a.png' }];
  const send = async (body: FormData) => {
    const { conversationId: id, token } = await begin(started.url);
    const headers = bearer(token);
    const answer = await call(`/conversations/${id}/upload?userId=me`, { method: 'POST', headers, body });
    const said = await call(`/conversations/${id}/activities`, { headers });
    return { status: answer.status, body: await answer.text(), said: await said.text() };
  };

  test('its words are read, once, and it says that the picture is not; nothing of either stays', async () => {
    const form = upload({ type: 'message', text: 'he has a knife', attachments }, picture, picture);
    const { status, body, said } = await send(form);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ id: expect.any(String) });
    expect(said).toContain('Who to call now');
    expect(said).toContain('I cannot read files or pictures.');
    expect(said).not.toMatch(/knife|a\.png/);
  });

  test('a press counts too', async () => {
    const value = { q: 'start.danger', n: 0, v: 'no' };
    expect((await send(upload({ type: 'message', value, attachments }, picture))).said).toContain(
      'What would help?',
    );
  });

  test.each([
    ['no words', upload({ type: 'message', attachments }, picture), 415],
    ['no activity', formOf('file', picture), 415],
    ['nothing', new FormData(), 415],
    ['an activity that is none', formOf('activity', new Blob(['{}'])), 400],
    ['half a JSON', formOf('activity', new Blob(['{"type":'])), 400],
    ['bytes that are no text', formOf('activity', new Blob([Buffer.from([0xff, 0xfe])])), 400],
    ['a prototype', formOf('activity', new Blob(['{"type":"message","__proto__":{}}'])), 400],
    ['too long an activity', upload({ type: 'message', text: 'a'.repeat(66_000) }), 413],
    ['far too much before it', formOf('file', new Blob([Buffer.alloc(17_000_000)])), 413],
  ])('with %s is refused, with the numbers', async (_name, form, status) => {
    const refused = await send(form);
    expect(refused.status).toBe(status);
    expect(refused.body).toMatch(NUMBERS);
  });

  test('words are answered before the picture is here', async () => {
    const { conversationId: id, token } = await begin(started.url);
    const { hostname, port } = new URL(started.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /v3/directline/conversations/${id}/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
        'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n' +
        '--b\r\nContent-Disposition: form-data; name="activity"; filename="blob"\r\n\r\n' +
        '{"type":"message","text":"he has a knife"}\r\n' +
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
    );
    const heard = await new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(String(data))),
    );
    socket.destroy();
    expect(heard).toMatch(/^HTTP\/1\.1 200/);
    const said = await call(`/conversations/${id}/activities`, { headers: bearer(token) });
    expect(await said.text()).toContain('Who to call now');
  });
});

function formOf(name: string, part: Blob): FormData {
  const form = new FormData();
  form.append(name, part, 'x');
  return form;
}
