/** A key's English as it is today: its hash, and the words themselves. */
export type Hashes = ReadonlyMap<string, string>;

export interface Stamps {
  /** What sources.json should say from now on, by key in order. */
  readonly sources: Readonly<Record<string, string>>;
  /** Keys stamped just now: new translations, and those named as looked at. */
  readonly stamped: readonly string[];
  /** Keys whose English has changed since: they keep their old stamp until somebody names them. */
  readonly stale: readonly string[];
  /** English keys with no translation. */
  readonly missing: readonly string[];
  /** How many English keys are said in this language. */
  readonly said: number;
  /** Names that fit no translated key. */
  readonly unknown: readonly string[];
}

/** `interrupts` names a file, `interrupts:emergency` a screen, `interrupts:emergency/heading` one string. */
const names = (name: string, key: string) =>
  key === name || key.startsWith(`${name}:`) || (name.includes(':') && key.startsWith(`${name}/`));

/**
 * Which translations are up to date. A key with no stamp is a new translation and is stamped; a key whose
 * English has changed is stamped again only when it is named, so that no old translation is blessed unseen.
 */
export function stampsOf(
  english: Hashes,
  translated: readonly string[],
  before: Readonly<Record<string, string>>,
  lookedAt: readonly string[],
): Stamps {
  const known = translated.filter((key) => english.has(key));
  const named = (key: string) => lookedAt.some((name) => names(name, key));
  const isNew = (key: string) => before[key] === undefined;
  const changed = (key: string) => !isNew(key) && before[key] !== english.get(key);
  const stamped = known.filter((key) => isNew(key) || (changed(key) && named(key)));
  const stale = known.filter((key) => changed(key) && !named(key));
  const sources = known
    .toSorted()
    .map((key) => [key, (stale.includes(key) ? before[key] : english.get(key)) ?? '']);
  return {
    sources: Object.fromEntries(sources),
    stamped,
    stale,
    missing: [...english.keys()].filter((key) => !translated.includes(key)),
    said: known.length - stale.length,
    unknown: lookedAt.filter((name) => !known.some((key) => names(name, key))),
  };
}
