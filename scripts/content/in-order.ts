import type { Content } from '../../src/content/content.ts';
import { counted } from '../../src/desk/words.ts';

/** How much there is of it, once all is well. */
export function inOrder({ flows, directory, languages }: Omit<Content, 'understanding'>): string {
  const count = (all: object) => Object.keys(all).length;
  const stale = Object.values(languages).reduce((sum, language) => sum + language.stale.length, 0);
  const parts = [
    counted(count(flows.flows), 'flow'),
    counted(count(directory.organisations), 'organisation'),
    counted(count(languages), 'language'),
    counted(stale, 'translation older than its English', 'translations older than their English'),
  ];
  return `The content is in order: ${parts.join(', ')}.`;
}
