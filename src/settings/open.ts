import { checkContent, type Loaded, loadContent } from '../checks/load-content.ts';
import type { Root } from '../content/tree.ts';
import { openSettings } from './open-settings.ts';
import type { Config } from './settings-schema.ts';

export { openSettings };

/**
 * The content that the settings name, in the languages that they offer.
 * @param tree where it is read more than once: what has not changed is not made again
 * @throws ContentError with every mistake
 */
export const openContent = (
  { CONTENT_DIR, LANGUAGES }: Pick<Config, 'CONTENT_DIR' | 'LANGUAGES'>,
  tree: Root = CONTENT_DIR,
): Loaded => loadContent(tree, LANGUAGES.length > 0 ? LANGUAGES : undefined);

/** The folder of the content, for whoever edits it. */
export const contentFolder = (): string => openSettings(['CONTENT_DIR']).CONTENT_DIR;

/** The same for whoever edits it, with every language, offered or not. @throws as openContent */
export const openForEditing = (tree: Root = contentFolder()): Loaded => checkContent(tree);
