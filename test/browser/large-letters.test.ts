import type { Browser, Page } from 'playwright-core';
import { TO_CONTACTS, TO_TABLE } from '../support/own-ways.ts';
import { compiled, startApp } from '../support/test-app.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { enlarge, inEverySet, SIDEWAYS, spaceOut } from './support/letters.ts';
import { skipTo } from './support/walk.ts';

const SMALL = { width: 320, height: 640 };
const PHONE = { width: 360, height: 640 };
const WIDER = { width: 390, height: 740 };

const VIEWS = [[], ['start.danger:yes'], TO_CONTACTS, ['go:who-can-i-ring'], TO_TABLE, ['page:safety']];

/** From the foot of the page back to its top as Shift and Tab go: what has the focus and cannot be seen at all. */
const HIDDEN = `(() => {
  window.scrollTo(0, document.body.scrollHeight);
  return [...document.querySelectorAll('a, button, #say')].reverse().filter((part) => {
    if (part.offsetParent === null) return false;
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    part.focus();
    const { left, right, top, bottom } = part.getBoundingClientRect();
    return ![[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]]
      .some(([x, y]) => { const at = document.elementFromPoint(x, y); return at && (part.contains(at) || at.contains(part)); });
  }).map((part) => part.outerHTML.slice(0, 120));
})()`;

/** Words of Exit and 999 that stand on two lines. */
const PARTED = `[...document.querySelectorAll('.now #exit, .now a')].flatMap((part) => {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const parted = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const word of text.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) parted.push('parted ' + word[0]);
    }
  return parted;
})`;

describeInBrowser('with letters as large as a person needs', () => {
  let url: string;
  const { languages } = compiled.rules;

  beforeAll(async () => {
    url = (await startApp()).url;
  });

  const hidden = (page: Page) => page.evaluate<string[]>(HIDDEN);

  describe('in the usual browser', () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await openBrowser();
      page = await browser.newPage();
      await page.goto(url);
    });

    test.each(languages)(
      'at 200 %% every digit is on the screen, no word of Exit or 999 is parted, and nothing sideways: %s',
      async (language) => {
        const found: string[] = [];
        await enlarge(page, 2);
        await skipTo(page, ['go:restart', `language:${language}`]);
        for (const steps of VIEWS) {
          await skipTo(page, ['go:restart', ...steps]);
          for (const size of [PHONE, WIDER]) {
            await page.setViewportSize(size);
            for (const one of await inEverySet(page, () =>
              page.evaluate<string[]>(`[...${SIDEWAYS}, ...${PARTED}]`),
            ))
              found.push(
                ...one.found.map((fault) => `${steps.join(' ')} ${size.width} ${one.set}: ${fault}`),
              );
          }
        }
        await enlarge(page, 1);
        expect(found).toEqual([]);
      },
    );

    test.each(languages)(
      'spaced out, what has the focus is never hidden under the bar: %s',
      async (language) => {
        await page.setViewportSize(SMALL);
        await skipTo(page, ['go:restart', `language:${language}`, ...TO_CONTACTS]);
        await spaceOut(page);
        expect(await page.evaluate(SIDEWAYS)).toEqual([]);
        expect(await hidden(page)).toEqual([]);
      },
    );

    test('nor at 400 %, nor at 200 %, nor with no script', async () => {
      const bare = await browser.newPage({ javaScriptEnabled: false, viewport: SMALL });
      await bare.goto(url);
      await skipTo(bare, ['language:uk', ...TO_CONTACTS]);
      expect(await hidden(bare)).toEqual([]);
      await bare.close();
      await skipTo(page, ['go:restart', 'language:uk', ...TO_CONTACTS]);
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await hidden(page)).toEqual([]);
      await page.setViewportSize(PHONE);
      await enlarge(page, 2);
      expect(await hidden(page)).toEqual([]);
      await enlarge(page, 1);
    });
  });

  test('with no letter smaller than 24 px every digit is on the screen, and the focus is seen', async () => {
    const browser = await openBrowser(undefined, '--blink-settings=minimumFontSize=24');
    const page = await browser.newPage({ viewport: WIDER });
    await page.goto(url);
    for (const language of languages) {
      await skipTo(page, ['go:restart', `language:${language}`, ...TO_CONTACTS]);
      expect(await page.evaluate(SIDEWAYS)).toEqual([]);
      expect(await hidden(page)).toEqual([]);
    }
  });
});
