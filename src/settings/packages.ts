import type { ConfigFault } from './config-error.ts';
import type { Config } from './settings-schema.ts';

type Needing = Pick<Config, 'BOT_SDK' | 'REDIS_AUTH'>;

/** Packages that only some settings need, with the way to get them. */
const OPTIONS: readonly (ConfigFault & { needed: (config: Needing) => boolean; name: string })[] = [
  {
    setting: 'BOT_SDK',
    needed: ({ BOT_SDK }) => BOT_SDK === 'agents',
    name: '@microsoft/agents-hosting',
    message: 'Build with it (npm ci, without --omit=optional, then npm run build), or leave BOT_SDK out',
  },
  {
    setting: 'REDIS_AUTH',
    needed: ({ REDIS_AUTH }) => REDIS_AUTH === 'entra',
    name: '@redis/entraid',
    message:
      'Install it beside the program (npm install --ignore-scripts --prefix dist @redis/entraid@6.1.0), or use a password',
  },
];

/**
 * What stops the start beyond the settings themselves: a package that they ask for is not installed.
 * @param resolve finds an installed package, or throws
 */
export function missingPackages(config: Needing, resolve: (name: string) => unknown): ConfigFault[] {
  const isMissing = (name: string) => {
    try {
      resolve(name);
      return false;
    } catch {
      return true;
    }
  };
  return OPTIONS.filter(({ needed, name }) => needed(config) && isMissing(name)).map(
    ({ setting, name, message }) => ({
      setting,
      message: `needs the package ${name}, which is not installed. ${message}`,
    }),
  );
}
