import type { Page } from 'playwright-core';
import { FONT_SETS } from '../../support/chromium/fonts.ts';

const WIDER = { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' };

/** The spacing of letters, words and lines that readers may ask for (WCAG 1.4.12), until the next view. */
export const spaceOut = (page: Page): Promise<void> =>
  page.evaluate(
    `document.querySelectorAll('body *').forEach((part) => Object.assign(part.style, ${JSON.stringify(WIDER)}))`,
  );

/** Text at so much of its usual size, as a browser's settings have it: every later view too. */
export async function enlarge(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times } });
  await session.detach();
}

/** What a look finds in the letters of each set, without opening anything anew. */
export async function inEverySet<Found>(
  page: Page,
  look: () => Promise<Found>,
): Promise<readonly { readonly set: string; readonly found: Found }[]> {
  const all = [];
  for (const [set, families] of Object.entries(FONT_SETS)) {
    await page.evaluate(`document.documentElement.style.fontFamily = ${JSON.stringify(families)}`);
    all.push({ set, found: await look() });
  }
  await page.evaluate(`document.documentElement.style.fontFamily = ''`);
  return all;
}

/** How far the page sticks out sideways, and the numbers that do not stand on the screen whole. */
export const SIDEWAYS = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = [...document.querySelectorAll('.number')].filter((number) => {
    const { left, right, width } = number.getBoundingClientRect();
    return width > 0 && (left < 0 || right > clientWidth);
  });
  return [...(scrollWidth > clientWidth ? ['sideways ' + (scrollWidth - clientWidth) + ' px'] : []),
    ...cut.map((number) => 'cut ' + number.textContent)];
})()`;
