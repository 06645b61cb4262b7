import { isLoopback, staysPrivate } from '../channels/loopback.ts';
import { advice, type Finding, fault } from './finding.ts';
import type { Config } from './settings-schema.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** An id as Azure writes one. */
export const isGuid = (text: string): boolean => GUID.test(text);

/** What is wrong with the settings of the Bot Framework door, beyond what stops the start. */
export function botFindings(config: Config): Finding[] {
  const { MicrosoftAppId: id, BOT_OPENID_METADATA: metadata } = config;
  const found = id === '' ? withoutId(config) : withId(config);
  if (metadata !== undefined && !staysPrivate(metadata))
    found.push(
      fault('BOT_OPENID_METADATA', 'Signing keys are fetched by https only. Every channel will be refused.'),
    );
  if (metadata !== undefined && config.BOT_TOKEN_ISSUER === undefined)
    found.push(
      advice('BOT_TOKEN_ISSUER', 'Other signing keys are set, but the issuer is still the public cloud’s.'),
    );
  if (!config.BOT_SERVICE_URLS.every(staysPrivate))
    found.push(
      fault('BOT_SERVICE_URLS', 'A reply goes by https, or by http to this machine. One origin is neither.'),
    );
  return found;
}

const withoutId = ({ HOST }: Config): Finding[] =>
  isLoopback(HOST)
    ? []
    : [
        advice(
          'MicrosoftAppId',
          'It is not set, and HOST is open to other machines: /api/messages refuses everybody. Set it for Teams.',
        ),
      ];

function withId(config: Config): Finding[] {
  const { MicrosoftAppId: id, MicrosoftAppTenantId: tenant, PUBLIC_URL: page } = config;
  const found: Finding[] = [];
  if (!isGuid(id.trim()))
    found.push(
      fault(
        'MicrosoftAppId',
        'It is not an id like 00000000-0000-0000-0000-000000000000. Copy the “Application (client) ID” of the bot’s app registration.',
      ),
    );
  if (tenant !== '' && !isGuid(tenant) && !DOMAIN.test(tenant))
    found.push(
      fault('MicrosoftAppTenantId', 'It is neither an id nor a domain. Copy the “Directory (tenant) ID”.'),
    );
  if (isGuid(config.MicrosoftAppPassword))
    found.push(
      fault(
        'MicrosoftAppPassword',
        'It is the id of a secret, not its value. Azure shows the value once: make a new secret and copy its “Value”.',
      ),
    );
  if (tenant !== '' && tenant === id)
    found.push(
      fault('MicrosoftAppTenantId', 'It is the same as MicrosoftAppId. One of the two was copied twice.'),
    );
  if (page === undefined)
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
