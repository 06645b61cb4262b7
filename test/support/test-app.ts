import { loadContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { compileContent } from '../../src/guide/compile-content.ts';
import type { Config } from '../../src/settings/settings-schema.ts';
import { type Started, startWith } from './start-app.ts';

const content = loadContent('.');

/** The whole product with its own content, as `startWith`. */
export const startApp = (
  settings: Readonly<Record<string, string>> = {},
  clock: () => Date = () => new Date(),
  changed: Partial<Config> = {},
  from: Content = content,
): Promise<Started> => startWith(from, settings, clock, changed);

/** The same content, ready to answer. */
const compiled = compileContent(content);

export { compiled, content, type Started };
