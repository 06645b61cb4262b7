import { zipSync } from 'fflate';
import type { Guide } from '../../src/guide/guide.ts';

/** The first day a zip file knows: the same content gives the same bytes. Months count from 0. */
const FIRST_DAY = new Date(1980, 0, 1);

/** deploy/teams/manifest.json: what a council may change by hand. */
export interface Template {
  readonly developer: { readonly name: string };
  readonly bots: readonly object[];
  readonly [name: string]: unknown;
}

/** color.png (192 pixels square) and outline.png (32, white on nothing) of deploy/teams: a council may put in its own. */
export interface Icons {
  readonly color: Uint8Array;
  readonly outline: Uint8Array;
}

export interface PackageParts {
  readonly template: Template;
  readonly icons: Icons;
  readonly guide: Guide;
  readonly appId: string;
  /** With https, as the manifest demands. */
  readonly publicUrl: string;
  readonly version: string;
}

type Manifest = Readonly<Record<string, unknown>>;

/** The words that Teams shows before the app is opened: neutral, and the product's own. */
function words(guide: Guide, language: string) {
  const say = guide.frame(language);
  return {
    name: { short: say('title').text },
    description: {
      short: say('teams/summary').text,
      full: (['greeting/guide', 'greeting/kept/teams', 'greeting/leave'] as const)
        .map((key) => say(key).text)
        .join(' '),
    },
  };
}

/** Keys of a language's own file are paths into the manifest. */
function localized(guide: Guide, language: string): Manifest {
  const { name, description } = words(guide, language);
  return {
    $schema:
      'https://developer.microsoft.com/json-schemas/teams/v1.22/MicrosoftTeams.Localization.schema.json',
    'name.short': name.short,
    'description.short': description.short,
    'description.full': description.full,
  };
}

/** The files of the Teams app, by name. */
export function appFiles({
  template,
  icons,
  guide,
  appId,
  publicUrl,
  version,
}: PackageParts): Record<string, Uint8Array> {
  const json = (value: object) => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
  const others = guide.languages.filter((language) => language !== 'en');
  const page = (path: string) => new URL(path, publicUrl).href;
  const manifest = {
    ...template,
    version,
    id: appId,
    ...words(guide, 'en'),
    developer: {
      ...template.developer,
      websiteUrl: page('/'),
      privacyUrl: page('/privacy'),
      termsOfUseUrl: page('/safety'),
    },
    bots: template.bots.map((bot) => ({ ...bot, botId: appId })),
    validDomains: [],
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: others.map((languageTag) => ({ languageTag, file: `${languageTag}.json` })),
    },
  };
  return {
    'manifest.json': json(manifest),
    'color.png': icons.color,
    'outline.png': icons.outline,
    ...Object.fromEntries(others.map((language) => [`${language}.json`, json(localized(guide, language))])),
  };
}

export const appPackage = (parts: PackageParts): Uint8Array =>
  zipSync(appFiles(parts), { level: 9, mtime: FIRST_DAY });
