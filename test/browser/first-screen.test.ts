import type { Page } from 'playwright-core';
import { makeGuide } from '../../src/guide/make-guide.ts';
import { TO_CONTACTS } from '../support/own-ways.ts';
import { compiled, content, startApp } from '../support/test-app.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { inEverySet } from './support/letters.ts';
import { skipTo } from './support/walk.ts';

const PHONE = { width: 360, height: 740 };
const NARROW = { width: 320, height: 640 };
/** A screen of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Where each stands: the bar, the question in the page's own language, the answers, what Exit covers. */
const PLACES = `(() => {
  const box = (part) => { const { top, bottom, left, right } = part.getBoundingClientRect(); return { top, bottom, left, right }; };
  const [exit, heading] = [document.getElementById('exit'), document.getElementById('heading')];
  const question = document.createRange();
  question.selectNode(heading.firstChild);
  const [at, lies] = [box(exit), (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom];
  return {
    bar: box(document.querySelector('.bar')), question: box(question),
    answers: [...document.querySelectorAll('.answers button')].map(box),
    emergency: box(document.getElementById('call-999')), exit: at, helpline: box(document.getElementById('call-helpline')),
    cards: [...document.querySelectorAll('.card [data-way=phone] .value')].map(box),
    covered: [...document.querySelectorAll('h1, h2, p, button, a:not(#exit)')].filter((part) => lies(at, box(part))).length,
  };
})()`;
interface Box {
  readonly top: number;
  readonly bottom: number;
}
type Places = Readonly<Record<'bar' | 'question' | 'exit' | 'emergency' | 'helpline', Box>> & {
  readonly answers: readonly Box[];
  /** The numbers of the cards. */
  readonly cards: readonly Box[];
  readonly covered: number;
};

/** Numbers of more than one group that could be, or are, on two lines. */
const BROKEN = `(() => {
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (parentElement.closest('script, style') || !/\\b\\d+( \\d+)+\\b/.test(data)) continue;
    const range = document.createRange();
    range.selectNode(texts.currentNode);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    if (lines > 1 || getComputedStyle(parentElement).whiteSpace !== 'nowrap') found.push(data);
  }
  return found;
})()`;

describeInBrowser('the first screen, in every language', () => {
  let page: Page;
  const places = () => page.evaluate<Places>(PLACES);
  const { languages } = compiled.rules;

  beforeAll(async () => {
    const browser = await openBrowser();
    page = await browser.newPage();
    await page.goto((await startApp()).url);
  });
  const open = async (language: string, size: typeof PHONE) => {
    await page.setViewportSize(size);
    await skipTo(page, ['go:restart', `language:${language}`]);
  };

  test.each(languages)(
    'a phone shows the question and the answer for danger under a low bar: %s',
    async (language) => {
      await open(language, PHONE);
      for (const { found } of await inEverySet(page, places)) {
        const { bar, question, answers } = found;
        expect(bar.bottom - bar.top).toBeLessThanOrEqual(100);
        expect(question.top).toBeGreaterThan(bar.bottom);
        expect(answers).toHaveLength(3);
        expect(answers[0]?.bottom).toBeLessThanOrEqual(PHONE.height);
      }
    },
  );

  test.each(languages)(
    'in an emergency it shows 999 and what to press when speaking is impossible; then who else, then the way back: %s',
    async (language) => {
      await open(language, PHONE);
      await skipTo(page, ['start.danger:yes']);
      for (const { found } of await inEverySet(page, places)) {
        const [call, helpline] = found.cards as [Box, Box];
        const [silent, deaf, back] = found.answers as [Box, Box, Box];
        expect(found.answers).toHaveLength(3);
        expect(call.top).toBeGreaterThan(found.bar.bottom);
        expect(silent.top).toBeGreaterThanOrEqual(call.bottom);
        expect(deaf.bottom).toBeLessThanOrEqual(PHONE.height);
        expect(helpline.top).toBeGreaterThan(deaf.bottom);
        expect(back.top).toBeGreaterThan(helpline.bottom);
      }
    },
  );

  test.each(languages)('a phone on its side has a bar of one row: %s', async (language) => {
    await open(language, { width: PHONE.height, height: PHONE.width });
    for (const { found } of await inEverySet(page, places)) {
      const { bar, answers } = found;
      expect(bar.bottom - bar.top).toBeLessThanOrEqual(60);
      expect(answers[0]?.bottom).toBeLessThanOrEqual(PHONE.width);
    }
  });

  test.each(languages)(
    'in a low window Exit and both numbers stay, wherever it is scrolled to: %s',
    async (language) => {
      for (const [width, height] of [
        [667, 375],
        [640, 400],
        [390, 480],
      ] as const) {
        await open(language, { width, height });
        await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
        for (const { found } of await inEverySet(page, places)) {
          for (const part of [found.exit, found.emergency, found.helpline]) {
            expect(part.top).toBeGreaterThanOrEqual(0);
            expect(part.bottom).toBeLessThanOrEqual(height / 3);
          }
        }
      }
    },
  );

  test.each(languages)(
    'what the guide is and keeps is told before the question, and beneath it who checked the words: %s',
    async (language) => {
      await open(language, PHONE);
      const says = makeGuide(content).frame;
      const greeting = await page.locator('.greeting:has(~ #heading)').innerText();
      for (const id of ['guide', 'kept/web', 'history', 'leave'] as const)
        expect(greeting).toContain(says(language)(`greeting/${id}`).text);
      if (language === 'en') return;
      const beneath = (await page.locator('.answers ~ div').allInnerTexts()).join(' ');
      for (const one of [language, 'en']) expect(beneath).toContain(says(one)('unchecked').text);
    },
  );

  test.each(languages)(
    'at 400 %% zoom it shows the question, and Exit covers nothing: %s',
    async (language) => {
      await open(language, ZOOMED);
      for (const { found } of await inEverySet(page, places)) {
        expect(found.question.bottom).toBeLessThanOrEqual(ZOOMED.height);
        expect(found.covered).toBe(0);
      }
    },
  );

  test('at 400 % zoom no answer can be pressed beside Exit, half of it hidden', async () => {
    await open('en', ZOOMED);
    const beside: string[] = [];
    for (let y = 0; y < 600; y += 20) {
      beside.push(
        ...(await page.evaluate<string[]>(`(() => {
          window.scrollTo(0, ${y});
          const { top, bottom } = document.getElementById('exit').getBoundingClientRect();
          return [8, 60, 160, 260, 312].flatMap((x) => [top + 2, bottom - 2].map((at) => document.elementFromPoint(x, at)))
            .filter((at) => at.closest('main')).map((at) => at.outerHTML);
        })()`)),
      );
    }
    expect(beside).toEqual([]);
  });

  test.each(languages)('no number is ever broken over two lines: %s', async (language) => {
    const found: string[] = [];
    for (const size of [PHONE, NARROW]) {
      await open(language, size);
      for (const steps of [
        ['go:help'],
        ['start.danger:yes'],
        TO_CONTACTS,
        ['go:who-can-i-ring'],
        ['page:safety'],
      ]) {
        await skipTo(page, ['go:restart', ...steps]);
        await page.evaluate(`document.getElementById('numbers').hidden = false`);
        const broken = await inEverySet(page, () => page.evaluate<string[]>(BROKEN));
        found.push(...broken.flatMap((one) => one.found));
        const rows = page.locator('#numbers a');
        const [first, second] = [await rows.first().boundingBox(), await rows.last().boundingBox()];
        expect(first?.width).toBe(second?.width);
      }
    }
    expect(found).toEqual([]);
  });
});
