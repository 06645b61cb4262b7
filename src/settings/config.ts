import { ConfigError, type ConfigFault } from './config-error.ts';
import { type Config, SETTINGS, type Setting, schema } from './settings-schema.ts';
import { together } from './together.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings with their faults; what is wrong with one counts as not set. An empty variable counts as not set too. */
export function inspectConfig(environment: Environment): { config: Config; faults: readonly ConfigFault[] } {
  const set = Object.fromEntries(
    SETTINGS.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const read = schema.safeParse(set);
  if (read.success) return { config: read.data, faults: together(read.data) };
  const faults = read.error.issues.map(({ path, message }) => ({ setting: String(path[0]), message }));
  const wrong = new Set(faults.map(({ setting }) => setting));
  const fine = Object.fromEntries(Object.entries(set).filter(([name]) => !wrong.has(name)));
  return { config: schema.parse(fine), faults };
}

/**
 * Environment → settings.
 * @param needed those that matter here: a command for the content does not stop for a bot's password
 * @throws ConfigError with every fault
 */
export function readConfig(environment: Environment, needed: readonly Setting[] = SETTINGS): Config {
  const { config, faults } = inspectConfig(environment);
  const here = faults.filter(({ setting }) => needed.some((name) => name === setting));
  if (here.length > 0) throw new ConfigError(here);
  return config;
}
