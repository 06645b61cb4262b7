import { diagnose } from '../../scripts/doctor/diagnose.ts';
import type { Machine } from '../../scripts/doctor/machine.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const ID = '00000000-0000-4000-8000-000000000001';
const TENANT = '00000000-0000-4000-8000-000000000002';
const healthy = {
  MicrosoftAppId: ID,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'a~secret.value_1234567890',
  PUBLIC_URL: 'https://help.example.gov.uk/',
  SEAL_KEYS: 'A'.repeat(43),
  REDIS_URL: 'redis://127.0.0.1:6379',
};
const machine: Machine = {
  node: '24.1.0',
  content: [],
  port: 'free',
  keys: { theirTime: NOW },
  redis: { saves: false },
  now: NOW,
  missing: [],
};
const { keys: _keys, ...noKeys } = machine;

test('a healthy machine has nothing to say', () => {
  expect(diagnose(healthy, machine)).toEqual([]);
  expect(diagnose({ SEAL_KEYS: 'A'.repeat(43), REDIS_URL: healthy.REDIS_URL }, noKeys)).toEqual([]);
});

test('a proxy is told of, where a bot has to go through it', () => {
  const proxied = { ...healthy, HTTPS_PROXY: 'http://proxy.example:3128' };
  expect(diagnose(proxied, machine)).toEqual([
    {
      kind: 'advice',
      where: 'HTTPS_PROXY',
      words: expect.stringMatching(/signing keys.*token.*replies.*NO_PROXY/),
    },
  ]);
  expect(diagnose(proxied, noKeys)).toEqual([]);
});

test('places that are still to be filled in are told', () => {
  expect(diagnose(healthy, { ...machine, left: 2 })).toEqual([
    { kind: 'advice', where: 'Content', words: expect.stringMatching(/^2 places are .*content:check/) },
  ]);
});

type Seed = [string, Record<string, string>, Partial<Machine>, string, RegExp];
const seeds: Seed[] = [
  [
    'a MultiTenant bot',
    { MicrosoftAppType: 'MultiTenant' },
    {},
    'MicrosoftAppType',
    /no MultiTenant bots any more/,
  ],
  ['no tenant', { MicrosoftAppTenantId: '' }, {}, 'MicrosoftAppTenantId', /is needed with MicrosoftAppId/],
  [
    'no password',
    { MicrosoftAppPassword: '' },
    {},
    'MicrosoftAppPassword',
    /is needed with MicrosoftAppType SingleTenant/,
  ],
  [
    'a managed identity with a password',
    { MicrosoftAppType: 'UserAssignedMSI' },
    {},
    'MicrosoftAppPassword',
    /must not be set/,
  ],
  [
    'the id of a secret',
    { MicrosoftAppPassword: TENANT },
    {},
    'MicrosoftAppPassword',
    /id of a secret, not its value/,
  ],
  [
    'an SDK that is not installed',
    { BOT_SDK: 'agents' },
    { missing: [{ setting: 'BOT_SDK', message: 'needs the package @microsoft/agents-hosting' }] },
    'BOT_SDK',
    /It needs the package @microsoft\/agents-hosting/,
  ],
  ['an SDK that is none', { BOT_SDK: 'teams' }, {}, 'BOT_SDK', /must be botbuilder or agents/],
  ['an id that is none', { MicrosoftAppId: 'my-bot' }, {}, 'MicrosoftAppId', /Application \(client\) ID/],
  [
    'a tenant that is none',
    { MicrosoftAppTenantId: 'our tenant' },
    {},
    'MicrosoftAppTenantId',
    /Directory \(tenant\) ID/,
  ],
  ['the id copied twice', { MicrosoftAppTenantId: ID }, {}, 'MicrosoftAppTenantId', /copied twice/],
  ['a misspelt setting', { MICROSOFT_APP_ID: ID }, {}, 'MICROSOFT_APP_ID', /is called MicrosoftAppId/],
  ['a page without https', { PUBLIC_URL: 'http://help.example.gov.uk/' }, {}, 'PUBLIC_URL', /needs https/],
  ['a port that is no number', { PORT: 'http' }, {}, 'PORT', /must be a number/],
  ['a port in use', {}, { port: 'taken' }, 'PORT', /Another program/],
  ['keys out of reach', {}, { keys: { failed: 'no answer' } }, 'Signing keys', /login\.botframework\.com/],
  ['a clock an hour behind', {}, { now: NOW - 3_600_000 }, 'Clock', /time synchronisation/],
  ['an old Node', {}, { node: '18.20.0' }, 'Node', /older than 20\.19/],
  [
    'broken content',
    {},
    { content: [{ file: 'flows/start.yaml', line: 3, column: 1, code: 'x', words: 'unknown question' }] },
    'Content',
    /flows\/start\.yaml:3:1/,
  ],
  ['keys by http', { BOT_OPENID_METADATA: 'http://keys.example/' }, {}, 'BOT_OPENID_METADATA', /https only/],
  ['replies by http', { BOT_SERVICE_URLS: 'http://bot.example' }, {}, 'BOT_SERVICE_URLS', /neither/],
  ['a name that is nearly right', { FRAME_ANCESTOR: 'x' }, {}, 'FRAME_ANCESTOR', /is called FRAME_ANCESTORS/],
  ['a Redis that nobody reaches', {}, { redis: { failed: 'ECONNREFUSED' } }, 'REDIS_URL', /Nothing listens/],
  [
    'a Redis with another password',
    {},
    { redis: { failed: 'WRONGPASS' } },
    'REDIS_URL',
    /password is another/,
  ],
  ['a bad sealing key', { SEAL_KEYS: 'short' }, {}, 'SEAL_KEYS', /32 bytes/],
];

test.each(seeds)('%s is named', (_name, environment, odd, where, words) => {
  const found = diagnose({ ...healthy, ...environment }, { ...machine, ...odd });
  expect(found.filter(({ kind }) => kind === 'fault')).toContainEqual({
    kind: 'fault',
    where,
    words: expect.stringMatching(words),
  });
});

test('secrets are never repeated', () => {
  const said = seeds.map(([, environment, odd]) =>
    JSON.stringify(diagnose({ ...healthy, ...environment }, { ...machine, ...odd })),
  );
  for (const secret of [healthy.MicrosoftAppPassword, healthy.SEAL_KEYS, TENANT])
    expect(said.join('\n')).not.toContain(secret);
});

test('all faults are named at once', () => {
  const environment = {
    ...healthy,
    MicrosoftAppId: 'x',
    PUBLIC_URL: 'http://a.example',
    MicrosoftAppPassword: TENANT,
  };
  expect(diagnose(environment, { ...machine, port: 'taken' })).toHaveLength(4);
});

test('what is written wrongly is not also called not set', () => {
  const found = diagnose({ ...healthy, SEAL_KEYS: 'short', REDIS_URL: 'short' }, machine);
  expect(found.map(({ where }) => where)).toEqual(['SEAL_KEYS', 'REDIS_URL']);
});

test.each<[string, Partial<Machine>, string, RegExp]>([
  ['the product itself at its port', { port: 'ours' }, 'PORT', /runs there already/],
  ['a Redis that writes to disk', { redis: { saves: true } }, 'REDIS_URL', /appendonly no/],
])('advice, and no fault: %s', (_name, odd, where, words) => {
  expect(diagnose(healthy, { ...machine, ...odd })).toEqual([
    { kind: 'advice', where, words: expect.stringMatching(words) },
  ]);
});
