import type { Directory } from '../../src/directory/directory-schema.ts';

/** An address that the content sends people to, and the file that holds it. */
export interface Link {
  readonly file: string;
  readonly url: string;
}
export interface Looked extends Link {
  /** fine: it answered. moved: it leads to another site. gone: it says that there is nothing. unreached: nobody knows. */
  readonly found: 'fine' | 'moved' | 'gone' | 'unreached';
  readonly words: string;
}

/** Every site of the directory, and the pages that sentences name. */
export function linksOf({ organisations, links }: Directory): readonly Link[] {
  const ofPeople = Object.entries(organisations).flatMap(([id, { ways }]) =>
    ways.flatMap((way) =>
      'website' in way ? [{ file: `directory/organisations/${id}.yaml`, url: `https://${way.website}` }] : [],
    ),
  );
  const named = Object.values(links).map((page) => ({
    file: 'directory/links.yaml',
    url: `https://${page}`,
  }));
  const seen = new Set<string>();
  return [...ofPeople, ...named].filter(({ file, url }) => {
    const key = `${file} ${url}`;
    return !seen.has(key) && seen.add(key);
  });
}

const site = (url: string) => new URL(url).host.replace(/^www\./, '');

/** Asks for one address. What could not be reached is said so, and is neither right nor wrong. */
export async function look(link: Link, wait = 15_000): Promise<Looked> {
  try {
    const answer = await fetch(link.url, {
      signal: AbortSignal.timeout(wait),
      headers: { accept: 'text/html' },
    });
    await answer.body?.cancel();
    if (answer.status === 404 || answer.status === 410)
      return { ...link, found: 'gone', words: `it answers ${answer.status}: there is nothing there` };
    // Many sites turn programs away; that says nothing of what people meet.
    if (!answer.ok)
      return { ...link, found: 'unreached', words: `it answers ${answer.status}: look at it yourself` };
    if (site(answer.url) !== site(link.url))
      return { ...link, found: 'moved', words: `it leads to ${site(answer.url)}: is that still them?` };
    return { ...link, found: 'fine', words: 'it answers' };
  } catch {
    return { ...link, found: 'unreached', words: 'it could not be reached from here: look at it yourself' };
  }
}
