import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { openStores } from '../../src/sessions/open-stores.ts';
import { makeSessions } from '../../src/sessions/sessions.ts';
import { activity, type Sent } from '../channels/bot-framework/new-activity.ts';
import { closing } from '../support/closing.ts';
import { describeWithRedis, openRedis, type RedisServer } from '../support/redis.ts';
import { everyView } from '../support/rules.ts';
import { content, startApp } from '../support/test-app.ts';

/** Bytes of one conversation in Redis, its key and all. */
const MOST = 250;
/** Seconds for which anything is held. */
const HELD = 30 * 60;

const guide = makeGuide(content);
const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

describeWithRedis('what Redis holds', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await openRedis();
  });
  beforeEach(() => redis.clear());
  const keys = async () => (await redis.send('KEYS', '*')) as string[];
  const bytes = (key: string) => redis.send('MEMORY', 'USAGE', key) as Promise<number>;

  async function everyKeyEnds(): Promise<void> {
    const all = await keys();
    expect(all.length).toBeGreaterThan(0);
    for (const key of all) {
      const left = Number(await redis.send('TTL', key));
      expect([key, left > 0 && left <= HELD]).toEqual([key, true]);
    }
  }

  test('a conversation takes 250 bytes at most, however long it is', async () => {
    const stores = await openStores({ urls: [redis.url], cluster: false, entra: false }, Date.now);
    closing(stores.close);
    const sessions = makeSessions({ store: stores.store, guide, ttlSeconds: HELD, hash });
    const now = new Date('2026-11-25T12:00:00Z');
    // The longest, and some of all.
    const all = everyView().toSorted((a, b) => b.length - a.length);
    const walked = all.filter((_, at) => at < 100 || at % Math.ceil(all.length / 100) === 0);
    expect(walked.length).toBeGreaterThan(100);
    let time = 1_764_072_000_000;
    /** As Teams names messages: by milliseconds. */
    const nextId = () => {
      time += 45_678;
      return String(time);
    };
    for (const [at, answers] of walked.entries()) {
      const key = hash(`teams conversation ${at}`);
      const common = { key, now, door: 'teams' as const };
      let { turnNumber } = await sessions.run({
        ...common,
        input: { kind: 'look' },
        eventId: randomUUID(),
        language: 'en',
      });
      for (const [question, answer] of answers) {
        ({ turnNumber } = await sessions.run({
          ...common,
          input: { kind: 'answer', question, answer },
          turnNumber,
          eventId: randomUUID(),
        }));
        await sessions.remember(key, [nextId()]);
      }
      // Whoever goes to and fro fills every list that there is.
      for (let more = 0; more < 12; more++) {
        await sessions.run({
          ...common,
          input: { kind: 'go', to: more % 2 === 0 ? 'help' : 'back' },
          eventId: randomUUID(),
        });
        await sessions.remember(key, [nextId()]);
      }
    }
    const sizes = await Promise.all((await keys()).map(bytes));
    expect(sizes).toHaveLength(walked.length);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST);
    expect(mean).toBeLessThan(MOST);
    await everyKeyEnds();
  }, 120_000);

  test('after somebody has told all of it, nothing that they said and nothing of who they are is in a dump', async () => {
    const app = await startApp({ REDIS_URL: redis.url });
    const disclosure = [
      'canary my husband Bartholomew locked me in at 12 Canary Street',
      'no',
      'he hit my daughter Philippa',
      'yes',
      'where can I go tonight',
      'my number is 07700 900123',
    ];
    const person = { id: 'canary-person-id', name: 'Canary Name' };
    let last: Sent | undefined;
    for (const text of disclosure) {
      const answer = await fetch(`${app.url}api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(
          activity({ text, from: person, conversation: { id: 'canary-conversation-id' } }),
        ),
      });
      ({
        activities: [last],
      } = (await answer.json()) as { activities: [Sent] });
    }
    expect(last?.text).toBeTruthy();
    const dump = await redis.dump();
    expect(dump).toMatch(/csg:s:/);
    expect(dump).not.toMatch(
      /canary|husband|bartholomew|locked|philippa|daughter|tonight|07700|900123|street/i,
    );
    await everyKeyEnds();
  });

  test('so is every key of Direct Line, from the first call on', async () => {
    const app = await startApp({
      REDIS_URL: redis.url,
      DIRECT_LINE_ORIGINS: 'https://council.example',
      DIRECT_LINE_KEYS: randomBytes(32).toString('base64url'),
    });
    const call = async (path: string, token?: string, body?: object) =>
      (await (
        await fetch(`${app.url}v3/directline/${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
      ).json()) as { token: string; conversationId: string };
    const { token } = await call('tokens/generate');
    const { conversationId } = await call('conversations', token);
    await everyKeyEnds();
    await call(`conversations/${conversationId}/activities`, token, {
      type: 'message',
      from: { id: 'me' },
      text: 'canary my husband locked me in',
    });
    await everyKeyEnds();
    expect(await redis.dump()).not.toMatch(/canary|husband|locked/i);
  });
});
