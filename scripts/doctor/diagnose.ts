import { hasProxy } from '../../src/proxy.ts';
import { type Environment, inspectConfig } from '../../src/settings/config.ts';
import type { ConfigFault } from '../../src/settings/config-error.ts';
import { type Finding, fault } from '../../src/settings/finding.ts';
import { settingFindings } from '../../src/settings/findings.ts';
import { misspelt } from '../../src/settings/misspelt.ts';
import type { Machine } from './machine.ts';
import { machineFindings } from './machine-findings.ts';

/** Everything that is wrong, in words, the settings first. */
export function diagnose(environment: Environment, machine: Machine): Finding[] {
  const { config, faults } = inspectConfig(environment);
  const wrong = new Set(faults.map(({ setting }) => setting));
  return [
    ...[...faults, ...machine.missing].map(asFinding),
    ...misspelt(environment),
    // What is written wrongly was told: it is not also “not set”.
    ...settingFindings(config).filter(({ where }) => !wrong.has(where)),
    ...machineFindings(machine, hasProxy(environment)),
  ];
}

const asFinding = ({ setting, message }: ConfigFault): Finding => fault(setting, `It ${message}.`);
