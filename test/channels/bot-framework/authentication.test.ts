import type { Outgoing } from '../../../src/channels/http.ts';
import { BOTH_NUMBERS } from '../../support/council.ts';
import { activity, makeBot, NOON, onEachSdk, type Post, replies } from './bot.ts';
import { APP_ID, ISSUER, keyServer, pair, type TokenOptions, token } from './channel-keys.ts';

onEachSdk(() => {
  const teams = pair('teams', ['msteams', 'webchat', 'directline']);
  const teamsOnly = pair('teams-only', ['msteams']);
  const bare = pair('bare', undefined);
  const empty = pair('empty', []);
  const wide = pair('wide', ['msteams', 'emulator', 'AseChannel']);
  const stranger = pair('teams', ['msteams']);
  const SERVICE = 'https://smba.trafficmanager.net/emea/';
  const at = NOON.getTime() / 1000;

  let server: Awaited<ReturnType<typeof keyServer>>;
  let post: Post;
  beforeAll(async () => {
    server = await keyServer([teams, teamsOnly, bare, empty, wide]);
    post = makeBot({
      MicrosoftAppId: APP_ID,
      MicrosoftAppTenantId: 'tenant',
      MicrosoftAppPassword: 'secret',
      BOT_OPENID_METADATA: server.address,
    });
  });

  const bearer = async (signer = teams, claims: object = {}, options: TokenOptions = {}) =>
    `Bearer ${await token(signer, NOON, claims, options)}`;
  const unsigned = (claims: object) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `Bearer ${part({ alg: 'none', kid: 'teams' })}.${part(claims)}.`;
  };
  const tampered = async () => {
    const good = await bearer();
    return `${good.slice(0, -6)}AAAAAA`;
  };
  const good = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE, exp: at + 3600 };

  /** Name, Authorization header, what is odd about the activity, status. */
  type Row = [string, () => Promise<string | undefined>, Record<string, unknown>, number];
  const header = (value: string | undefined) => async () => value;
  const rows: Row[] = [
    ['valid', () => bearer(), {}, 200],
    ['RS384', () => bearer(teams, {}, { alg: 'RS384' }), {}, 200],
    ['RS512', () => bearer(teams, {}, { alg: 'RS512' }), {}, 200],
    ['scheme in small letters', async () => (await bearer()).replace('Bearer', 'bearer'), {}, 200],
    ['expired 4 minutes ago', () => bearer(teams, { exp: at - 240 }), {}, 200],
    ['valid from in 4 minutes', () => bearer(teams, { nbf: at + 240 }), {}, 200],
    ['no header', header(undefined), {}, 401],
    ['empty header', header(''), {}, 401],
    ['Basic', header('Basic dXNlcjpwYXNz'), {}, 401],
    ['Bearer and nothing', header('Bearer '), {}, 401],
    ['junk', header('Bearer abc'), {}, 401],
    ['junk in three parts', header('Bearer a.b.c'), {}, 401],
    ['the token twice', async () => `${await bearer()}, ${await bearer()}`, {}, 401],
    ['a token of 9,000 characters', () => bearer(teams, { more: 'x'.repeat(9000) }), {}, 401],
    ['expired 10 minutes ago', () => bearer(teams, { exp: at - 600 }), {}, 401],
    ['no expiry', () => bearer(teams, { exp: undefined }), {}, 401],
    ['expiry as words', () => bearer(teams, { exp: 'tomorrow' }), {}, 401],
    ['lives 25 hours', () => bearer(teams, { exp: at + 25 * 3600 }), {}, 401],
    ['lives for ever', () => bearer(teams, { exp: 9e12, nbf: undefined }), {}, 401],
    ['not valid yet', () => bearer(teams, { nbf: at + 600 }), {}, 401],
    ['wrong audience', () => bearer(teams, { aud: 'another' }), {}, 401],
    ['no audience', () => bearer(teams, { aud: undefined }), {}, 401],
    ['several audiences', () => bearer(teams, { aud: [APP_ID, 'another'] }), {}, 401],
    ['wrong issuer', () => bearer(teams, { iss: 'https://issuer.example' }), {}, 401],
    ['no issuer', () => bearer(teams, { iss: undefined }), {}, 401],
    [
      'emulator issuer',
      () =>
        bearer(teams, {
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          appid: APP_ID,
        }),
      {},
      401,
    ],
    [
      'emulator issuer with an attacker’s service address in both',
      () =>
        bearer(teams, {
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          appid: APP_ID,
          serviceurl: 'https://evil.example/',
        }),
      { serviceUrl: 'https://evil.example/' },
      401,
    ],
    ['key without endorsements, on Web Chat', () => bearer(bare), { channelId: 'webchat' }, 401],
    ['key with no endorsement, on Direct Line', () => bearer(empty), { channelId: 'directline' }, 401],
    ['Web Chat with a key that is endorsed for it', () => bearer(), { channelId: 'webchat' }, 200],
    ['a number for the service address', () => bearer(), { serviceUrl: 5 }, 400],
    [
      'skill claims',
      () => bearer(teams, { ver: '1.0', appid: 'a-skill', iss: 'https://sts.windows.net/x/' }),
      {},
      401,
    ],
    ['unknown key id', () => bearer(teams, {}, { kid: 'unknown' }), {}, 401],
    ['another key under a known id', () => bearer(stranger), {}, 401],
    ['bad signature', tampered, {}, 401],
    ['alg none', header(unsigned(good)), {}, 401],
    [
      'HS256 with the public key',
      () =>
        bearer(
          teams,
          {},
          {
            alg: 'HS256',
            key: Buffer.from(teams.publicKey.export({ type: 'spki', format: 'pem' })),
          },
        ),
      {},
      401,
    ],
    ['PS256', () => bearer(teams, {}, { alg: 'PS256' }), {}, 401],
    [
      'service address of another region',
      () => bearer(teams, { serviceurl: 'https://smba.trafficmanager.net/amer/' }),
      {},
      401,
    ],
    [
      'service address without its last slash',
      () => bearer(teams, { serviceurl: SERVICE.slice(0, -1) }),
      {},
      401,
    ],
    ['no service address claim', () => bearer(teams, { serviceurl: undefined }), {}, 401],
    [
      'camelCase service address claim',
      () => bearer(teams, { serviceurl: undefined, serviceUrl: SERVICE }),
      {},
      401,
    ],
    [
      'a service address that is not the channel’s, in both',
      () => bearer(teams, { serviceurl: 'https://evil.example/' }),
      { serviceUrl: 'https://evil.example/' },
      401,
    ],
    ['activity without a service address', () => bearer(), { serviceUrl: undefined }, 400],
    ['activity with an empty service address', () => bearer(), { serviceUrl: '' }, 400],
    ['key endorsed for another channel', () => bearer(teamsOnly), { channelId: 'webchat' }, 401],
    ['key without endorsements', () => bearer(bare), {}, 401],
    ['key with no endorsement', () => bearer(empty), {}, 401],
    ['empty channel', () => bearer(), { channelId: '' }, 400],
    ['no channel', () => bearer(), { channelId: undefined }, 400],
    ['channel is a number', () => bearer(), { channelId: 5 }, 400],
    ['emulator channel', () => bearer(wide), { channelId: 'emulator' }, 401],
    ['App Service extension channel', () => bearer(wide), { channelId: 'AseChannel' }, 401],
  ];

  test('there are at least 45 rows', () => expect(rows.length).toBeGreaterThanOrEqual(45));

  test.each(rows)('%s', async (_name, authorization, odd, status) => {
    const value = await authorization();
    const body = activity({ channelId: 'msteams', serviceUrl: SERVICE, ...odd });
    const answer = await post(body, value === undefined ? {} : { authorization: value });
    expect(answer.status).toBe(status);
    if (status === 200) expect(replies(answer)).toHaveLength(1);
    else expectFixed(answer);
  });

  test('the same token and activity again is one turn', async () => {
    const authorization = await bearer();
    const body = activity({ channelId: 'msteams', serviceUrl: SERVICE, conversation: { id: 'replayed' } });
    const answers = await Promise.all([body, body, body].map((again) => post(again, { authorization })));
    const cards = answers.map((answer) => replies(answer)[0]?.attachments?.[0]?.content);
    expect(new Set(cards.map((card) => JSON.stringify(card))).size).toBe(1);
    expect(JSON.stringify(cards[0])).toContain('"n":1');
  });

  /** Refusals are one text whatever the cause, and it holds the two numbers. */
  function expectFixed({ status, body }: Outgoing): void {
    expect(JSON.parse(String(body))).toEqual({
      error: { code: String(status), message: expect.stringMatching(BOTH_NUMBERS) },
    });
    expect(String(body)).not.toMatch(/token|issuer|signature|audience|kid|jwt/i);
  }
});
