import { checkContent, type Loaded, loadContent } from '../checks/load-content.ts';
import type { Root } from '../content/tree.ts';
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

/**
 * The content that the settings name, in the languages that they offer.
 * @param tree where it is read more than once: what has not changed is not made again
 * @throws ContentError with every mistake
 */
export const openContent = (
  { CONTENT_DIR, LANGUAGES }: Pick<Config, 'CONTENT_DIR' | 'LANGUAGES'>,
  tree: Root = CONTENT_DIR,
): Loaded => loadContent(tree, LANGUAGES.length > 0 ? LANGUAGES : undefined);

/** The same for whoever edits it, with every language, offered or not. @throws as openContent */
export const openForEditing = (): Loaded => checkContent(openSettings(['CONTENT_DIR']).CONTENT_DIR);
