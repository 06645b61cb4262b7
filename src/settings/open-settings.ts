import { readConfig } from './config.ts';
import { readEnvFile } from './env-file.ts';
import type { Config, Setting } from './settings-schema.ts';

/**
 * The settings as every command reads them: from .env where there is one, and from the environment, which wins.
 * @param needed as readConfig
 * @throws ConfigError
 */
export function openSettings(needed?: readonly Setting[]): Config {
  readEnvFile();
  return readConfig(process.env, needed);
}
