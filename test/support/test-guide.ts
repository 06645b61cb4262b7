import { loadContent } from '../../src/checks/load-content.ts';
import type { Content } from '../../src/content/content.ts';
import { compileContent } from '../../src/guide/compile-content.ts';
import { makeGuide } from '../../src/guide/make-guide.ts';
import type { Config } from '../../src/settings/settings-schema.ts';
import { makeRules } from './make-rules.ts';
import { startWith } from './start-app.ts';

/** Flows, organisations and words of no real council: what an officer edits in the product's own changes no test that uses them. */
export const COUNCIL = 'test/fixtures/council';

/**
 * The guide of the fixture council, and what tests of the engine, the doors and the stores need around it.
 * @param languages English and Arabic by default
 */
export function makeTestGuide(languages?: readonly string[]) {
  const content = loadContent(COUNCIL, languages);
  const guide = makeGuide(content);
  const { emergency, helpline } = guide.numbers;
  return {
    content,
    guide,
    /** The parts of the guide: rules, phrase, say. */
    compiled: compileContent(content),
    /** Turns and ways through its flows without words. */
    flows: makeRules(content.flows),
    /** What every answer holds, whatever went wrong. */
    numbers: new RegExp(`${emergency.display}[\\s\\S]*${helpline.display}`),
    helpline: helpline.display,
    startApp: (
      settings?: Readonly<Record<string, string>>,
      now?: () => Date,
      changed?: Partial<Config>,
      from: Content = content,
    ) => startWith(from, settings, now, changed),
  };
}
