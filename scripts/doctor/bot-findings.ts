import { advice, type Environment, type Finding, fault } from './finding.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LOCAL = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/;

/** What is wrong with the settings of the Bot Framework door, beyond what stops the start. */
export function botFindings(environment: Environment): Finding[] {
  const { MicrosoftAppId: id = '', BOT_OPENID_METADATA: metadata = '' } = environment;
  const origins = (environment['BOT_SERVICE_URLS'] ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  return [
    ...(id === '' ? withoutId(environment) : withId(environment)),
    ...(metadata.startsWith('http:') && !LOCAL.test(metadata)
      ? [
          fault(
            'BOT_OPENID_METADATA',
            'Signing keys are fetched by https only. Every channel will be refused.',
          ),
        ]
      : []),
    ...(metadata !== '' && !environment['BOT_TOKEN_ISSUER']
      ? [
          advice(
            'BOT_TOKEN_ISSUER',
            'Other signing keys are set, but the issuer is still the public cloud’s.',
          ),
        ]
      : []),
    ...(origins.some((origin) => origin.startsWith('http:') && !LOCAL.test(origin))
      ? [
          fault(
            'BOT_SERVICE_URLS',
            'A reply goes by https, or by http to this machine. One origin is neither.',
          ),
        ]
      : []),
  ];
}

function withoutId({ HOST = '127.0.0.1' }: Environment): Finding[] {
  return /^(localhost|127\.|::1$)/.test(HOST)
    ? []
    : [
        advice(
          'MicrosoftAppId',
          'It is not set, and HOST is open to other machines: /api/messages refuses everybody. Set it for Teams.',
        ),
      ];
}

function withId(environment: Environment): Finding[] {
  const {
    MicrosoftAppId: id = '',
    MicrosoftAppTenantId: tenant = '',
    MicrosoftAppPassword: password = '',
    PUBLIC_URL: page = '',
  } = environment;
  const found: Finding[] = [];
  if (!GUID.test(id.trim()))
    found.push(
      fault(
        'MicrosoftAppId',
        'It is not an id like 00000000-0000-0000-0000-000000000000. Copy the “Application (client) ID” of the bot’s app registration.',
      ),
    );
  if (tenant !== '' && !GUID.test(tenant) && !DOMAIN.test(tenant))
    found.push(
      fault('MicrosoftAppTenantId', 'It is neither an id nor a domain. Copy the “Directory (tenant) ID”.'),
    );
  if (GUID.test(password))
    found.push(
      fault(
        'MicrosoftAppPassword',
        'This is the id of a secret, not its value. Azure shows the value once: make a new secret and copy its “Value”.',
      ),
    );
  if (tenant !== '' && tenant === id)
    found.push(
      fault('MicrosoftAppTenantId', 'It is the same as MicrosoftAppId. One of the two was copied twice.'),
    );
  if (page === '')
    found.push(advice('PUBLIC_URL', 'It is not set: people in Teams are shown no private page.'));
  else if (!page.startsWith('https://'))
    found.push(
      fault(
        'PUBLIC_URL',
        'It needs https: Teams takes no other address, and people are sent there to be private.',
      ),
    );
  return found;
}
