import { checkContent, type Loaded, loadContent } from '../checks/load-content.ts';
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

/** The content that the settings name, in the languages that they offer. @throws ContentError with every mistake */
export const openContent = ({ CONTENT_DIR, LANGUAGES }: Pick<Config, 'CONTENT_DIR' | 'LANGUAGES'>): Loaded =>
  loadContent(CONTENT_DIR, LANGUAGES.length > 0 ? LANGUAGES : undefined);

/** The same for whoever edits it, with every language, offered or not. @throws as openContent */
export const openForEditing = (): Loaded => checkContent(openSettings(['CONTENT_DIR']).CONTENT_DIR);
