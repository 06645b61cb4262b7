import { createHash } from 'node:crypto';
import { directLine } from '../../../src/channels/direct-line/direct-line.ts';
import { makeServer, type Server } from '../../../src/server/server.ts';
import { memoryStore } from '../../../src/sessions/memory-store.ts';
import { memoryTranscripts } from '../../../src/sessions/memory-transcripts.ts';
import { makeSessions } from '../../../src/sessions/sessions.ts';
import { closing } from '../../support/closing.ts';
import { guide } from '../../support/council.ts';
import { Client, clientId, generate, until } from './client.ts';

const TYPED = 'canary my husband Bartholomew locked me in at 17 Elmwood Row';
const WORDS = /canary|husband|bartholomew|locked|elmwood/i;
const NO_PAGE = () => ({ headers: {}, body: '' });
const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** A store that notes everything it was ever given, by any of its calls. */
function noting<T extends object>(store: T, notes: string[]): T {
  return new Proxy(store, {
    get(target, name) {
      const call = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        notes.push(JSON.stringify(given));
        return call.apply(target, given);
      };
    },
  });
}

const notes: string[] = [];
let server: Server;
let direct: ReturnType<typeof directLine>;
let url: string;

beforeAll(async () => {
  const clock = () => Date.now();
  const store = noting(memoryStore(clock), notes);
  direct = directLine({
    guide,
    sessions: makeSessions({ store, guide, ttlSeconds: 1800, hash }),
    transcripts: noting(memoryTranscripts(clock), notes),
    clock: () => new Date(),
    heldSeconds: 1800,
    hash,
    origins: ['https://council.example'],
    keys: [Buffer.alloc(32, 1)],
    publicUrl: undefined,
    ownPage: false,
  });
  server = makeServer({ guide, routes: direct.routes, upgrades: [direct.upgrade], troublePage: NO_PAGE });
  closing(() => {
    direct.close();
    return server.close();
  });
  const { host, port } = await server.listen('127.0.0.1', 0);
  url = `http://${host}:${port}/`;
});

test('after a typed disclosure no store was ever given a word of it, nor a name or an id', async () => {
  const printed: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0),
  );
  const { token, conversationId } = await generate(url);
  const client = new Client(url, { token });
  await until(() => client.bot.length > 0);
  const said = [TYPED, 'no', TYPED.toUpperCase(), 'x'.repeat(5000) + TYPED];
  for (const text of said) {
    const before = client.bot.length;
    const channelData = { clientActivityID: clientId(), note: TYPED };
    await client.post({ text, channelData, from: { id: TYPED, name: TYPED }, locale: TYPED, name: TYPED });
    await until(() => client.bot.length > before);
  }
  await client.press('Exit this page');
  client.end();
  for (const spy of spies) spy.mockRestore();
  expect(notes.length).toBeGreaterThan(20);
  expect(notes.join('\n')).not.toMatch(WORDS);
  expect(notes.join('\n')).not.toContain(conversationId);
  expect(notes.join('\n')).not.toContain('dl_');
  expect(JSON.stringify(client.received)).not.toMatch(WORDS);
  expect(printed.join('')).not.toMatch(WORDS);
});
