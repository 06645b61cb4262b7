import type { Browser } from 'playwright-core';
import { content, startApp } from '../support/test-app.ts';
import { faultsOf } from './support/axe.ts';
import { describeInBrowser, openBrowser } from './support/browser.ts';
import { SIDEWAYS } from './support/letters.ts';
import { skipTo } from './support/walk.ts';

const { emergency: EMERGENCY, helpline: HELPLINE } = content.directory.lifelines;

const dated = { way: 'phone' as const, from: '2026-11-28', until: '2026-11-30 15:00', why: 'fault' };
const instead = (organisation: string) => ({ organisation, way: 'phone' as const });
const outages = [
  { ...dated, organisation: HELPLINE, instead: instead('victim-support') },
  { ...dated, organisation: EMERGENCY, instead: instead('police-101') },
];
const notices = [{ says: 'storm', from: '2026-11-28', until: '2026-11-30' }];
const directory = { ...content.directory, outages: { outages, notices } };
const now = () => new Date('2026-11-29T12:00:00Z');
const dial = (id: string) => {
  const way = content.directory.organisations[id]?.ways.find(({ way }) => way === 'phone');
  return way?.way === 'phone' ? `tel:${way.tel}` : '';
};

describeInBrowser('while both numbers of the bar are down', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });

  test.each([
    ['en', 360, 'light'],
    ['ar', 320, 'dark'],
    ['ne', 320, 'light'],
    ['uk', 1280, 'dark'],
  ] as const)(
    '%s, %i wide, %s: what takes their place can be pressed, and nothing is cut',
    async (language, width, colorScheme) => {
      const app = await startApp({}, now, {}, { ...content, directory });
      const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme });
      await page.goto(app.url);
      await skipTo(page, [`language:${language}`, 'start.danger:no', 'start.need:being-hurt']);
      expect(await page.locator('#call-999').getAttribute('href')).toBe(dial('police-101'));
      expect(await page.locator('#call-helpline').getAttribute('href')).toBe(dial('victim-support'));
      expect(await page.locator('.notice').count()).toBe(1);
      const used = page.locator(`[data-organisation="${HELPLINE}"] [data-way="phone"] .instead`);
      expect(await used.getAttribute('href')).toBe(dial('victim-support'));
      expect((await used.boundingBox())?.height).toBeGreaterThanOrEqual(40);
      expect(await page.evaluate<string[]>(SIDEWAYS)).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/${language}-cards.png`, fullPage: true });
      await skipTo(page, ['go:emergency']);
      expect(await page.locator('.notice').count()).toBe(0);
      const card = page.locator(`[data-organisation="${EMERGENCY}"] [data-way="phone"]`);
      expect(
        await card.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      ).toEqual([dial(EMERGENCY), dial('police-101')]);
      expect(await page.evaluate<string[]>(SIDEWAYS)).toEqual([]);
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/${language}-999.png` });
      await page.close();
    },
  );
});
