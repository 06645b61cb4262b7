import { misspelt } from '../../src/settings/misspelt.ts';
import { SETTINGS } from '../../src/settings/settings-schema.ts';

const meant = (name: string) =>
  misspelt({ [name]: 'x' }).map(({ words }) => /called (\w+)\.$/.exec(words)?.[1]);

test.each([
  ['SEAL_KEY', 'SEAL_KEYS'],
  ['FRAME_ANCESTOR', 'FRAME_ANCESTORS'],
  ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ['HASH_KEYS', 'HASH_KEY'],
  ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
  ['MicrosoftAppTenantID', 'MicrosoftAppTenantId'],
  ['seal_keys', 'SEAL_KEYS'],
  ['REDIS_URI', 'REDIS_URL'],
  ['DIRECTLINE_ORIGIN', 'DIRECT_LINE_ORIGINS'],
  ['KEEPALIVE_SECONDS', 'KEEP_ALIVE_SECONDS'],
  ['CONTENT_DIRS', 'CONTENT_DIR'],
])('%s is told to be %s', (name, setting) => {
  expect(meant(name)).toEqual([setting]);
});

test('the right names are told nothing, and nor are those that systems set', () => {
  const others =
    'HOME HOSTNAME HOSTTYPE HOSTS_FILE LANG LANGUAGE LC_ALL PATH PWD PORTS_DIR USER LOGNAME REDIS_PORT REDIS_HOST REDIS_USER REDIS_SSL ' +
    'PUBLIC_KEY SSL_CERT_DIR HTTPS_PROXY HTTP_PROXY NO_PROXY NODE_OPTIONS TZ TERM EDITOR npm_config_cache WEBSITE_HOSTNAME';
  for (const name of [...SETTINGS, ...others.split(' ')]) expect([name, meant(name)]).toEqual([name, []]);
});
