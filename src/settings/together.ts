import type { ConfigFault } from './config-error.ts';
import type { Config } from './settings-schema.ts';

/** Faults that only show when settings are looked at together. */
export function together(config: Config): ConfigFault[] {
  return [...doors(config), ...redis(config), ...bot(config)]
    .filter(([wrong]) => wrong)
    .map(([, setting, message]) => ({ setting, message }));
}

type Row = readonly [wrong: boolean, setting: keyof Config, message: string];

const doors = ({ WEBCHAT, DIRECT_LINE_ORIGINS }: Config): Row[] => [
  [
    WEBCHAT && DIRECT_LINE_ORIGINS.length === 0,
    'WEBCHAT',
    'needs Direct Line, which DIRECT_LINE_ORIGINS turns on',
  ],
];

function redis(config: Config): Row[] {
  const { REDIS_URL: urls, REDIS_CLUSTER, REDIS_SENTINEL, REDIS_AUTH } = config;
  const sentinel = REDIS_SENTINEL !== undefined;
  if (urls === undefined)
    return [
      [REDIS_CLUSTER, 'REDIS_CLUSTER', 'needs REDIS_URL'],
      [sentinel, 'REDIS_SENTINEL', 'needs REDIS_URL'],
    ];
  const open = config.DIRECT_LINE_ORIGINS.length > 0 && config.DIRECT_LINE_KEYS.length === 0;
  return [
    [REDIS_CLUSTER && sentinel, 'REDIS_SENTINEL', 'a cluster needs no sentinels; set one of the two'],
    [
      urls.length > 1 && !REDIS_CLUSTER && !sentinel,
      'REDIS_URL',
      'several addresses need REDIS_CLUSTER or REDIS_SENTINEL',
    ],
    [
      REDIS_AUTH === 'entra' && urls.some((each) => !each.startsWith('rediss://')),
      'REDIS_AUTH',
      'entra needs addresses that begin with rediss://',
    ],
    // Each instance would else make keys of its own, and find nothing of what the others keep.
    [config.SEAL_KEYS.length === 0, 'SEAL_KEYS', 'is needed with REDIS_URL'],
    [open, 'DIRECT_LINE_KEYS', 'is needed with REDIS_URL and DIRECT_LINE_ORIGINS'],
  ];
}

function bot(config: Config): Row[] {
  const { MicrosoftAppId: id, MicrosoftAppType: type, MicrosoftAppPassword: password } = config;
  if (id === '') return [[password !== '', 'MicrosoftAppPassword', 'is set, but MicrosoftAppId is not']];
  return [
    [id.trim() !== id, 'MicrosoftAppId', 'must not begin or end with spaces'],
    [config.MicrosoftAppTenantId === '', 'MicrosoftAppTenantId', 'is needed with MicrosoftAppId'],
    [
      type === 'SingleTenant' && password === '',
      'MicrosoftAppPassword',
      'is needed with MicrosoftAppType SingleTenant',
    ],
    [
      type === 'UserAssignedMSI' && password !== '',
      'MicrosoftAppPassword',
      'must not be set with MicrosoftAppType UserAssignedMSI',
    ],
  ];
}
