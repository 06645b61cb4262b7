import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that colours alone can break: all that is left to ask of a page that was looked at in other colours. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** All rules but those of colours, which a language does not change. */
export const WORD_RULES = axe
  .getRules(RULES)
  .map(({ ruleId }) => ruleId)
  .filter((id) => !COLOUR_RULES.includes(id));

/** The faults that axe finds on what is on the screen, and how far it sticks out sideways. A frame is looked at by itself. */
export async function faultsOf(page: Page, rules = RULES): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(document, {
      runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], iframes: false });
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html));
    return scrollWidth > clientWidth ? [...faults, 'sideways scroll of ' + (scrollWidth - clientWidth) + ' px'] : faults;
  })()`);
}
