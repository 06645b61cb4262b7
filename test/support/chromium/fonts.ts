import { join, resolve } from 'node:path';

const packages = resolve('node_modules');
const noto = (name: string) =>
  ['400Regular', '600SemiBold', '700Bold'].map((weight) => join('@expo-google-fonts', name, weight));

/** Where the fonts of the development packages are: Latin and Cyrillic twice, narrow and wide, Arabic and Devanagari. */
const FOLDERS = [
  'dejavu-fonts-ttf/ttf',
  ...['noto-sans', 'noto-sans-arabic', 'noto-sans-devanagari'].flatMap(noto),
].map((folder) => join(packages, folder));

/** The package holds more than one of its fonts: what is not the plain one would be taken for a letter that no other has. */
const OTHERS = ['Serif', 'Math', 'SansMono', 'SansCondensed', 'Sans-ExtraLight'];

/** With no family asked for, the first of these that has the letter. */
const USUAL = ['Noto Sans', 'Noto Sans Arabic', 'Noto Sans Devanagari', 'DejaVu Sans'];
const families = USUAL.map((family) => `<family>${family}</family>`).join('');
const alias = (generic: string) => `<alias><family>${generic}</family><prefer>${families}</prefer></alias>`;

/** What fontconfig reads in the place of the machine's own settings: these fonts and no others. */
export const fontSettings = (cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${FOLDERS.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${cache}</cachedir>
<selectfont><rejectfont>${OTHERS.map((name) => `<glob>*/DejaVu${name}*</glob>`).join('')}</rejectfont></selectfont>
${['sans-serif', 'sans', 'system-ui', 'serif'].map(alias).join('\n')}
</fontconfig>
`;

/**
 * The sets in which the page is looked at, by the family asked for first: as narrow as most phones, as wide as Verdana,
 * and a mixture, as on a machine that holds a font for some letters and takes the rest from others.
 */
export const FONT_SETS: Readonly<Record<string, string>> = {
  narrow: '"Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari"',
  wide: '"DejaVu Sans", "Noto Sans Devanagari"',
  mixed: '"Noto Sans Devanagari", "DejaVu Sans", "Noto Sans Arabic"',
};
