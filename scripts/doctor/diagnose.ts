import { ConfigError, readConfig } from '../../src/config.ts';
import { hasProxy } from '../../src/proxy.ts';
import { PORT_IN_USE } from '../../src/server/start-fault.ts';
import { botFindings } from './bot-findings.ts';
import { advice, type Environment, type Finding, fault } from './finding.ts';

/** What the machine looks like from here; each is found out before, so that this stays free of side effects. */
export interface Machine {
  /** As `process.versions.node`. */
  readonly node: string;
  /** Problems of the content, one a line; empty when it loads. */
  readonly content: readonly string[];
  readonly portFree: boolean;
  /** The channel's signing keys: their server's clock in milliseconds since 1970, or why there are none. */
  readonly keys: { readonly clock?: number } | { readonly failed: string } | undefined;
  readonly now: number;
  /** Settings whose package is not installed, with what to do about it; as the start would say it. */
  readonly missing?: readonly string[];
}

/** Names that other bots use for the same settings; they do nothing here. */
const KNOWN = [
  'MicrosoftAppId',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'SEAL_KEYS',
  'HASH_KEY',
  'PUBLIC_URL',
  'EXIT_URL',
];
/** Milliseconds that two clocks may differ before tokens are refused. */
const SKEW = 5 * 60_000;

/** Everything that is wrong, in words, the settings first. */
export function diagnose(environment: Environment, machine: Machine): Finding[] {
  return [
    ...nodeFindings(machine.node),
    ...settingFindings(environment),
    ...(machine.missing ?? []).map((line) => asFault(line)),
    ...proxyFindings(environment, machine),
    ...misspelt(environment),
    ...botFindings(environment),
    ...(environment['SEAL_KEYS']
      ? []
      : [
          advice(
            'SEAL_KEYS',
            'It is not set: open pages begin again after a restart, and instances do not share them.',
          ),
        ]),
    ...machineFindings(machine),
  ];
}

function nodeFindings(node: string): Finding[] {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? []
    : [fault('Node', 'It is older than 20.19. Install Node 24.')];
}

function settingFindings(environment: Environment): Finding[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => asFault(line, environment));
  }
}

/** A fault as the start says it, "WHERE: what". */
function asFault(line: string, environment: Environment = {}): Finding {
  const [where = '', ...rest] = line.split(': ');
  return fault(where, `It ${rest.join(': ').replace(/^It /, '')}.${more(where, environment)}`);
}

/** The way out of this machine, when the environment names a proxy. */
function proxyFindings(environment: Environment, { keys }: Machine): Finding[] {
  if (!hasProxy(environment) || keys === undefined) return [];
  return [
    advice(
      'HTTPS_PROXY',
      'A proxy is set: signing keys, the bot’s token and replies go through it. It must let through login.botframework.com, login.microsoftonline.com, smba.trafficmanager.net and *.botframework.com; NO_PROXY names what needs none.',
    ),
  ];
}

const more = (where: string, environment: Environment) =>
  where === 'MicrosoftAppType' && /multi/i.test(environment[where] ?? '')
    ? ' Azure makes no MultiTenant bots any more: register a SingleTenant one.'
    : '';

function misspelt(environment: Environment): Finding[] {
  const plain = (name: string) => name.replace(/_/g, '').toLowerCase();
  return Object.keys(environment).flatMap((name) => {
    const meant = KNOWN.find((known) => known !== name && plain(known) === plain(name));
    return meant ? [fault(name, `It does nothing. The setting is called ${meant}.`)] : [];
  });
}

function machineFindings({ content, portFree, keys, now }: Machine): Finding[] {
  const found: Finding[] = content.map((line) => fault('Content', line));
  if (!portFree) found.push(fault('PORT', PORT_IN_USE));
  if (keys && 'failed' in keys)
    found.push(
      fault(
        'Signing keys',
        `They cannot be fetched (${keys.failed}): every channel will be refused. Let this machine reach login.botframework.com by https.`,
      ),
    );
  else if (keys?.clock !== undefined && Math.abs(keys.clock - now) > SKEW)
    found.push(
      fault(
        'Clock',
        'This machine’s clock is more than five minutes wrong: tokens will be refused. Turn time synchronisation on.',
      ),
    );
  return found;
}
