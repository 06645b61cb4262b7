import { readFileSync } from 'node:fs';
import { readConfig } from '../../src/settings/config.ts';
import { ConfigError } from '../../src/settings/config-error.ts';

test('nothing needs to be set', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3978,
    EXIT_URL: 'https://www.bbc.co.uk/weather',
  });
});

test('an empty value counts as not set', () => {
  expect(readConfig({ PORT: '', EXIT_URL: '' })).toEqual(readConfig({}));
});

test('.env.example names every setting with its default', () => {
  const lines = readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => /^\w+=/.test(line));
  const example = Object.fromEntries(
    lines.map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
  expect(readConfig(example)).toEqual(readConfig({}));
  expect(Object.keys(example).sort()).toEqual(
    [
      ...new Set([
        ...Object.keys(readConfig({})),
        'PUBLIC_URL',
        'METRICS_PORT',
        'REDIS_URL',
        'REDIS_SENTINEL',
        'BOT_OPENID_METADATA',
        'BOT_TOKEN_ISSUER',
      ]),
    ].sort(),
  );
});

test.each(['FRAME_ANCESTORS', 'DIRECT_LINE_ORIGINS', 'BOT_SERVICE_URLS'] as const)(
  '%s is compared as browsers and channels write it, and names no address that there cannot be',
  (setting) => {
    expect(readConfig({ [setting]: 'https://Chat.Example.gov.uk:443' })[setting]).toEqual([
      'https://chat.example.gov.uk',
    ]);
    for (const wrong of ['https://chat.example.gov.uk:99999', 'chat.example.gov.uk'])
      expect(() => readConfig({ [setting]: wrong })).toThrow(
        /^The settings have 1 fault:\n.*must be an origin/,
      );
  },
);

test.each(['99999', '-1', '1.5', 'eighty'])('PORT=%s is told what a port is', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(/PORT: must be a number from 0 to 65535/);
});

test('an exit with letters that no header takes is written as a browser writes it', () => {
  expect(readConfig({ EXIT_URL: 'https://bücher.example/wetter-für-heute' }).EXIT_URL).toBe(
    'https://xn--bcher-kva.example/wetter-f%C3%BCr-heute',
  );
});

test('every fault is listed at once, and no value is repeated', () => {
  const wrong = {
    PORT: 'eighty',
    EXIT_URL: 'http://plain.example',
    SEAL_KEYS: 'hunter2hunter2',
    FRAME_ANCESTORS: 'council',
  };
  expect(() => readConfig(wrong)).toThrow(ConfigError);
  try {
    readConfig(wrong);
  } catch (error) {
    const { message } = error as Error;
    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).not.toContain('hunter2');
  }
});

test.each([
  [{ MicrosoftAppPassword: 'x' }, 'MicrosoftAppPassword'],
  [{ MicrosoftAppId: 'a' }, 'MicrosoftAppTenantId'],
  [{ MicrosoftAppId: 'a', MicrosoftAppTenantId: 't' }, 'MicrosoftAppPassword'],
  [
    {
      MicrosoftAppId: 'a',
      MicrosoftAppTenantId: 't',
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppPassword: 'p',
    },
    'MicrosoftAppPassword',
  ],
])('settings that do not fit together are refused: %j', (settings, name) => {
  expect(() => readConfig(settings)).toThrow(name);
});

test('faults are data: the setting, and what is wrong with it', () => {
  const read = () => readConfig({ PORT: 'eighty', MicrosoftAppType: 'MultiTenant' });
  expect(read).toThrow(
    expect.objectContaining({
      faults: [
        { setting: 'PORT', message: 'must be a number from 0 to 65535' },
        { setting: 'MicrosoftAppType', message: expect.stringContaining('no MultiTenant bots any more') },
      ],
    }),
  );
});

test('a command that needs some of the settings does not stop for the others', () => {
  const halfDone = { MicrosoftAppId: 'a', PORT: 'eighty', CONTENT_DIR: 'elsewhere' };
  expect(readConfig(halfDone, ['CONTENT_DIR'])).toMatchObject({ CONTENT_DIR: 'elsewhere', PORT: 3978 });
  expect(() => readConfig(halfDone, ['CONTENT_DIR', 'PORT'])).toThrow(/have 1 fault:\nPORT/);
});

test('an empty folder of content counts as not set', () => {
  expect(readConfig({ CONTENT_DIR: '' }).CONTENT_DIR).toBe('.');
});
