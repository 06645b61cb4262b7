import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { checkContent } from '../../../src/checks/load-content.ts';
import { CSU, LOG, of, SHOP, said, withHours } from '../../desk/change.ts';
import { openDesk } from '../../desk/open-desk.ts';
import { follow } from '../../support/how-to.ts';
import { numberOf } from '../../support/numbers.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { officer } from './officer.ts';

// Whole tasks, each of several pages.
jest.setTimeout(120_000);

const NOW = new Date('2027-01-05T12:00:00Z');
const OUTAGES = 'directory/outages.yaml';
const FACTS = 'directory/facts.yaml';

/** Each page of docs/how-to, done as an officer does it: on the desk where it can, in a file where it cannot. */
describeInBrowser('as an officer', () => {
  let browser: Browser;
  let page: Page;
  let desk: Awaited<ReturnType<typeof openDesk>>;
  let at: ReturnType<typeof officer>;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await (await browser.newContext()).newPage();
  });
  beforeEach(async () => {
    desk = await openDesk(() => NOW);
    at = officer(page, desk.url);
  });
  /** Whatever was done, the content is in order, and the desk says so. */
  afterEach(async () => {
    await at.opened('mistakes');
    await page.locator('[data-count="0"]').waitFor();
    expect(() => checkContent(desk.root, NOW)).not.toThrow();
  });
  const byFile = (name: string) => expect(follow(desk, name)).toBeGreaterThan(0);
  const screen = () => page.locator('.screen').first().innerText();

  test('change a number, and say that it was asked about', async () => {
    await at.opened('edit/organisation?id=community-safety-unit');
    const number = '01632 960001';
    await at.change('Change the number', {
      'The number, as it is printed': number,
      'Type it once more': number,
    });
    expect(await at.save()).toContain(numberOf('community-safety-unit'));
    await at.change('Checked with the service today', { 'Look again by': '2027-06-01' });
    await at.save();
    expect(desk.read(CSU)).toContain(`display: ${number}, tel: "+441632960001"`);
    expect(desk.read(CSU)).toContain('checked: 2027-01-05\nreviewBy: 2027-06-01\n');
    expect(desk.read(FACTS)).toContain(`community-safety-unit: ["${number}"]`);
    expect(desk.read(LOG).match(/, Jo Smith: community-safety-unit: /g)).toHaveLength(2);
    await at.opened('preview?situation=who-can-i-ring');
    expect(await screen()).toContain(number);
    expect(await screen()).toContain('Checked with the service on 5 January 2027');
  });

  test('add an organisation by file, see on the desk why nobody sees it, approve it there', async () => {
    byFile('add-an-organisation.md');
    await at.opened('freshness');
    expect(await page.locator('main').innerText()).toMatch(/it waits for approval[^#]*Example Line/);
    await at.opened('edit/organisation?id=example-line');
    await at.change('Approve it', { 'Your name': 'Jo Smith' });
    await at.save();
    await at.opened('preview?situation=being-hurt');
    expect(await screen()).toContain('01632 960002');
    expect(await screen()).toContain('For anyone who needs an example');
  });

  test('approve a number: refused while nobody has confirmed it, taken once somebody has', async () => {
    const galop = 'edit/organisation?id=galop';
    await at.opened(galop);
    await at.change('Approve it', { 'Your name': 'Jo Smith' });
    await page.locator('h1', { hasText: 'Not yet' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('ring it, and take it out there');
    const facts = desk.read(FACTS).split(/^(?=not-confirmed:)/m);
    const confirmed = facts[1]?.replace(new RegExp(`.*"${numberOf('galop')}".*\n`), '');
    desk.write(FACTS, `${facts[0]}${confirmed}`);
    await at.opened(galop);
    await at.change('Approve it', { 'Your name': 'Jo Smith' });
    await at.save();
    await at.opened('preview?situation=being-hurt');
    expect(await screen()).toContain(numberOf('galop'));
    await at.opened(galop);
    await at.change('Withdraw it', { Why: 'it has closed' });
    await at.save();
    await at.opened('preview?situation=being-hurt');
    expect(await screen()).not.toContain(numberOf('galop'));
  });

  test('say that a line is down, and that an office is closed', async () => {
    await at.opened('edit/outages');
    await at.send('Say that something is down', {
      'What is down': 'national-da-helpline 1',
      From: '2027-01-04T09:00',
      Until: '2027-01-06T23:59',
      Why: 'fault',
      'What to use instead': 'national-da-helpline 0',
    });
    await at.save();
    await at.send('Say something for a while', {
      'What to say': 'office-closed',
      From: '2027-01-04T00:00',
      Until: '2027-01-05T23:59',
    });
    await at.save();
    expect(desk.read(OUTAGES)).toContain('way: chat, from: 2027-01-04 09:00, until: 2027-01-06,');
    await at.opened('preview?situation=being-hurt');
    expect(await screen()).toContain('Not working until Wednesday 6 January');
    expect(await screen()).toContain('The council office is closed until Tuesday 5 January.');
  });

  test('hours with their sentence, and a day on which it is closed', async () => {
    withHours(desk);
    await at.opened('edit/organisation?id=one-stop-shop');
    await at.change('Change the hours', { Wednesday: '10:00-13:00' });
    const also = page.locator('textarea[name="also-text"]');
    await also.fill((await also.inputValue()).replace('9am until noon', '10am until 1pm'));
    await page.locator('button', { hasText: 'Try again with this sentence' }).click();
    await at.save();
    await at.change('A day on which it is closed', { Day: '2027-01-13' });
    await at.save();
    expect(desk.read(SHOP)).toContain(
      'hours: { wednesday: 10:00-13:00 }\n    exceptions: { 2027-01-13: closed }',
    );
    await at.opened('languages');
    const outOfDate = await page.locator('td[data-column="Out of date"]').allInnerTexts();
    expect(outOfDate.map(Number).some((count) => count > 0)).toBe(true);
  });

  test('add a question by file: the flow shows it, and a click on it opens the preview there', async () => {
    byFile('add-a-question.md');
    await at.opened('flows');
    await page.locator('[id="own-behaviour.contact"] a').first().click();
    await page.locator('.screen[data-question="own-behaviour.contact"]').waitFor();
    expect(await screen()).toContain('How would you like to get in touch?');
  });

  test('add a year of bank holidays by file: they are among those to come', async () => {
    byFile('add-bank-holidays.md');
    await at.opened('coverage?from=2029-12-24');
    expect(await page.locator('thead').innerText()).toContain('bank holiday');
    await at.opened('freshness');
    expect(await page.locator('main').innerText()).toContain('until 31 December 2029');
  });

  test('sign off a translation', async () => {
    await at.opened('languages/one?language=pl');
    for (const fold of ['Sign the safety words', 'Sign the whole translation']) {
      await at.change(fold, { 'Your name': 'A Translator' });
      await at.save();
    }
    const { checked, signed } = JSON.parse(desk.read('locales/pl/language.json'));
    expect([checked, signed]).toEqual(Array(2).fill({ by: 'A Translator', date: '2027-01-05' }));
    await at.opened('preview?in=pl');
    expect(await screen()).not.toContain(said(desk, 'start', 'danger', 'ask'));
    expect(await screen()).not.toContain(said(desk, 'interface', 'unchecked'));
  });

  test('a translator’s file goes out, is worked on, and comes back', async () => {
    await at.opened('languages/one?language=es');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[download]').click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    const before = JSON.parse(desk.read('locales/es/refuge.json')).area.ask as string;
    const name = join(desk.root, 'es.po');
    desk.write('es.po', file.replace(`msgstr "${before}"`, 'msgstr "¿Dónde vive ahora?"'));
    await page.getByLabel('Bring es.po back in').setInputFiles(name);
    await page.locator('button', { hasText: 'Show what changes' }).first().click();
    expect(await page.locator('ins').allInnerTexts()).toEqual(['¿Dónde vive ahora?']);
    await page.getByLabel('Your name, for the list of changes').fill('Jo Smith');
    await page.locator('button', { hasText: 'Save' }).click();
    await page.locator('.good[role=status]').waitFor();
    expect(JSON.parse(desk.read('locales/es/refuge.json')).area.ask).toBe('¿Dónde vive ahora?');
  });

  test('add a language by its folder: it is listed, previewed and signed as the others', async () => {
    // Its words are Polish here: what is tried is the folder, not the words.
    cpSync(join(desk.root, 'locales/pl'), join(desk.root, 'locales/cs'), { recursive: true });
    const meta = JSON.parse(desk.read('locales/cs/language.json'));
    desk.write(
      'locales/cs/language.json',
      JSON.stringify({ ...meta, name: 'čeština', english: 'Czech' }, null, 2),
    );
    await at.opened('languages');
    await page.getByRole('link', { name: 'Czech' }).click();
    await page.locator('h1', { hasText: 'Czech (čeština)' }).waitFor();
    await at.change('Sign the safety words', { 'Your name': 'A Translator' });
    await at.save();
    await at.opened('preview?in=cs&beside=en');
    expect(await page.locator('.column h2').allInnerTexts()).toEqual(['čeština', 'English']);
  });

  test('a sentence: its translations are set aside until somebody has looked at them', async () => {
    const outOfDate = async () => {
      await at.opened('languages/one?language=pl');
      return Number(/Out of date: (\d+) line/.exec(await page.locator('main').innerText())?.[1] ?? 0);
    };
    const before = await outOfDate();
    await at.opened('edit/sentences?language=en&file=refuge');
    await at.change('area › hint', { 'What it says in English': 'Some of them cover some places only.' });
    await at.save();
    expect(JSON.parse(desk.read('locales/en/refuge.json')).area.hint).toBe(
      'Some of them cover some places only.',
    );
    expect(await outOfDate()).toBe(before + 1);
    expect(desk.read(of('davss'))).toBe(readFileSync(of('davss'), 'utf8'));
  });
});
