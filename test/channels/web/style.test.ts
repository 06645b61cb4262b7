import DoIUse from 'doiuse';
import postcss from 'postcss';
import { readAssets } from '../../../src/web-files.ts';

/** Phones that people still have. */
const BROWSERS = ['chrome 79', 'safari 13', 'ios_saf 13', 'firefox 78', 'samsung 12'];

/** What one of them lacks, wholly or in part, and why the page holds all the same. */
const HARMLESS: Readonly<Record<string, string>> = {
  'text-size-adjust': 'letters stay as large as a phone likes; the prefixed one is known',
  'css-focus-visible': 'the browser’s own ring shows the focus',
  'css-sticky': 'only tables cannot be sticky',
  'css-overflow': 'only its newer words are missing',
  'css-display-contents':
    'only what a screen reader hears of a table or button differs, and it is on neither',
  'css-math-functions': 'min and max are known, clamp is not',
  multicolumn: 'paper alone: a card may be cut in two',
};
/** The sides of a line, one at a time, are known by all of them; two at once, and the rest, are not. */
const LOGICAL = /^(text-align|(margin|padding|border)-inline-(start|end))$/;

/** What blanks the page once Exit is pressed, with no script: an older browser leaves without it. */
const BLANKED = /:has\(#(exit:active|gone:user-valid)\)/;

interface Usage {
  readonly feature: string;
  readonly usage: { readonly prop?: string; toString(): string };
}

async function usages(css: string): Promise<readonly Usage[]> {
  const found: Usage[] = [];
  const look = new DoIUse({ browsers: BROWSERS, onFeatureUsage: (usage: Usage) => void found.push(usage) });
  await postcss([look]).process(css, { from: undefined });
  return found;
}

const faults = async (css: string) =>
  (await usages(css))
    .filter(({ feature, usage }) =>
      feature === 'css-logical-props'
        ? !LOGICAL.test(usage.prop ?? '')
        : HARMLESS[feature] === undefined && !BLANKED.test(usage.toString()),
    )
    .map(({ feature, usage }) => `${feature}: ${usage.toString().split('\n')[0]}`);

test('the style asks nothing of a browser that those of 2020 lack', async () => {
  expect(await faults(readAssets('web').style)).toEqual([]);
});

test.each([
  ['.bar { inset-block-start: 0 }', 'css-logical-props'],
  ['main { padding-inline: 1rem }', 'css-logical-props'],
  ['.top { display: flex; gap: 1rem }', 'flexbox-gap'],
  ['html:has(main) { color: red }', 'css-has'],
])('what it must not ask is found: %s', async (css, feature) => {
  expect(await faults(css)).toEqual([expect.stringMatching(feature)]);
});

test('each that is let through is still asked', async () => {
  const asked = new Set((await usages(readAssets('web').style)).map(({ feature }) => feature));
  expect(Object.keys(HARMLESS).filter((feature) => !asked.has(feature))).toEqual([]);
});
