import { faultText } from '../../src/content/fault.ts';
import { PORT_IN_USE } from '../../src/server/start-fault.ts';
import { advice, type Finding, fault } from '../../src/settings/finding.ts';
import type { Machine } from './machine.ts';

/** Milliseconds that two clocks may differ before tokens are refused. */
const SKEW = 5 * 60_000;

/** What only the machine shows. @param proxied whether the way out leads through a proxy */
export const machineFindings = (machine: Machine, proxied: boolean): Finding[] => [
  ...nodeFindings(machine.node),
  ...machine.content.map((each) => fault('Content', faultText(each))),
  ...(machine.left ? [toFill(machine.left)] : []),
  ...portFindings(machine.port),
  ...redisFindings(machine.redis),
  ...(proxied && machine.keys !== undefined ? [PROXIED] : []),
  ...keysFindings(machine),
];

const toFill = (places: number) =>
  advice(
    'Content',
    `${places === 1 ? 'One place is' : `${places} places are`} still to be filled in, and residents would see it as it stands: npm run content:check lists each.`,
  );

const PROXIED = advice(
  'HTTPS_PROXY',
  'A proxy is set: signing keys, the bot’s token and replies go through it. It must let through login.botframework.com, login.microsoftonline.com, smba.trafficmanager.net and *.botframework.com; NO_PROXY names what needs none.',
);

function nodeFindings(node: string): Finding[] {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? []
    : [fault('Node', 'It is older than 20.19. Install Node 24.')];
}

function portFindings(port: Machine['port']): Finding[] {
  if (port === 'taken') return [fault('PORT', PORT_IN_USE)];
  if (port === 'free') return [];
  return [advice('PORT', 'This product runs there already. What is set now counts from its next start.')];
}

/** What Redis says when it refuses, and what helps. */
const REMEDIES: Readonly<Record<string, string>> = {
  WRONGPASS: 'Its user or password is another.',
  NOAUTH: 'It asks for a password: redis://:PASSWORD@HOST:PORT.',
  NOPERM: 'This user may not write there.',
  OOM: 'It is full: give it more memory.',
  READONLY: 'It only reads, as a copy does: name the primary.',
  MOVED: 'It is a cluster: set REDIS_CLUSTER=on.',
  ENOTFOUND: 'No machine has this name.',
  ECONNREFUSED: 'Nothing listens there.',
};

function redisFindings(redis: Machine['redis']): Finding[] {
  if (redis === undefined) return [];
  if ('failed' in redis) {
    const remedy = REMEDIES[redis.failed] ?? 'Look whether this machine can reach it.';
    return [fault('REDIS_URL', `It does not do its part (${redis.failed}). ${remedy}`)];
  }
  if (!redis.saves) return [];
  return [
    advice('REDIS_URL', 'It writes what it holds to disk. Switch that off: save "" and appendonly no.'),
  ];
}

function keysFindings({ keys, now }: Machine): Finding[] {
  if (keys === undefined) return [];
  if ('failed' in keys)
    return [
      fault(
        'Signing keys',
        `They cannot be fetched (${keys.failed}): every channel will be refused. Let this machine reach login.botframework.com by https.`,
      ),
    ];
  return keys.theirTime === undefined || Math.abs(keys.theirTime - now) <= SKEW
    ? []
    : [
        fault(
          'Clock',
          'This machine’s clock is more than five minutes wrong: tokens will be refused. Turn time synchronisation on.',
        ),
      ];
}
