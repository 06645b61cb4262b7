import { nearest } from '../content/did-you-mean.ts';
import type { Environment } from './config.ts';
import { type Finding, fault } from './finding.ts';
import { SETTINGS } from './settings-schema.ts';

/** Names that systems set for reasons of their own. */
const OTHERS = new Set(['LANGUAGE']);
/** Shorter names are like too many others: HOST, HOME. */
const LONG = 7;

/** MICROSOFT_APP_ID is MicrosoftAppId, SEAL_KEY is SEAL_KEYS and TRUSTED_PROXY is TRUSTED_PROXIES. */
const letters = (name: string) => name.replace(/_/g, '').toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
const BY_LETTERS = new Map(SETTINGS.map((name) => [letters(name), name]));
const LONG_ONES = SETTINGS.map(letters).filter((name) => name.length >= LONG);

/** Names that are nearly those of settings, and do nothing. */
export function misspelt(environment: Environment): Finding[] {
  const known = new Set<string>(SETTINGS);
  return Object.keys(environment)
    .filter((name) => !known.has(name) && !OTHERS.has(name))
    .flatMap((name) => {
      const lettersOfName = letters(name);
      const meant =
        BY_LETTERS.get(lettersOfName) ??
        BY_LETTERS.get(
          nearest(lettersOfName, LONG_ONES, ({ length }) => Math.max(1, Math.floor(length / 5))) ?? '',
        );
      return meant ? [fault(name, `It does nothing. The setting is called ${meant}.`)] : [];
    });
}
