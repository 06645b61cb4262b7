import { makeOften } from '../../../src/limits/often.ts';
import { BOTH_NUMBERS } from '../../support/council.ts';
import { activity, hash, makeBot, NOON, onEachSdk } from './bot.ts';
import { APP_ID, keyServer, pair, token } from './channel-keys.ts';

const NUMBERS = BOTH_NUMBERS;

onEachSdk(() => {
  test('who says too much in one conversation is told the numbers; nobody else is, and leaving is never refused', async () => {
    const key = pair('key', ['webchat']);
    const keys = await keyServer([key]);
    const often = makeOften({ hash, milliseconds: () => NOON.getTime() }).says;
    const post = makeBot({ MicrosoftAppId: APP_ID, BOT_OPENID_METADATA: keys.address }, { often });
    const body = activity();
    const authorization = `Bearer ${await token(key, NOON, { serviceurl: body['serviceUrl'] })}`;
    const send = (more: object, headers: Record<string, string> = { authorization }) =>
      post(activity({ ...more }), headers);

    // A stranger who claims to be in this conversation uses nothing of it up.
    for (let at = 0; at < 70; at++) expect((await send({ text: 'hello' }, {})).status).toBe(401);
    for (let at = 0; at < 60; at++) expect((await send({ text: 'hello' })).status).toBe(200);
    const refused = await send({ text: 'hello' });
    expect(refused.status).toBe(429);
    expect(refused.body).toMatch(NUMBERS);
    expect(Number(refused.headers?.['retry-after'])).toBeGreaterThan(0);
    expect((await send({ type: 'endOfConversation' })).status).toBe(200);
    expect((await send({ type: 'typing' })).status).toBe(200);
    expect((await send({ text: 'hello', conversation: { id: 'another' } })).status).toBe(200);
    await keys.close();
  });
});
