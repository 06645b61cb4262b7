import { asCarried, readCarried } from '../../../src/channels/web/carried.ts';
import { makeTestGuide } from '../../support/test-guide.ts';

const { guide, startApp } = makeTestGuide();
const stateOf = (markup: string) => /name="state" value="([^"]+)"/.exec(markup)?.[1] ?? '';
const questionOf = (markup: string) => /data-question="([^"]+)"/.exec(markup)?.[1];

let url: string;
beforeAll(async () => {
  ({ url } = await startApp());
});
const post = async (fields: Record<string, string>) =>
  (await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })).text();

test('the language of the page comes with the state, where it is not the usual one', () => {
  expect(asCarried('AB-_', 'en', 'en')).toBe('AB-_');
  expect(readCarried(asCarried('AB-_', 'en', 'en'))).toEqual({ sealed: 'AB-_' });
  expect(readCarried(asCarried('AB-_', 'zh-Hant', 'en'))).toEqual({ sealed: 'AB-_', language: 'zh-Hant' });
  expect(readCarried('')).toEqual({ sealed: '' });
});

test.each(guide.languages)(
  'who reads %s and whose state cannot be opened any more goes on in it',
  async (language) => {
    const markup = await post({ state: stateOf(await (await fetch(url)).text()), language });
    const spoken = `<html lang="${language}"`;
    expect(markup).toContain(spoken);
    const state = `${stateOf(markup).slice(0, -8)}AAAAAAAA`;
    const late = await post({ state, answer: 'start.need:being-hurt' });
    expect([questionOf(late), late.includes(spoken)]).toEqual(['start.danger', true]);
    expect(late).toContain(guide.frame(language)('notices/started-again').text.replaceAll("'", '&#39;'));
    const danger = await post({ state, answer: 'start.danger:yes' });
    expect([questionOf(danger), danger.includes(spoken)]).toEqual(['emergency', true]);
  },
);

test('a language that there is not is no language', async () => {
  const markup = await post({ state: 'xx.AAAA', answer: 'start.need:being-hurt' });
  expect([questionOf(markup), markup.includes('<html lang="en"')]).toEqual(['start.danger', true]);
});
