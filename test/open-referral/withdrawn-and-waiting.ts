import type { Content } from '../../src/content/content.ts';

/** The fixture council with an organisation that is withdrawn, and a number that waits for approval. */
export function withdrawnAndWaiting(content: Content): Content {
  const { organisations } = content.directory;
  const { 'mens-line': gone, 'moor-council': council } = organisations;
  if (!gone || !council) throw new Error('the fixture council lacks somebody');
  const source = { from: 'its own page', copied: '2026-01-05' };
  const waits = {
    way: 'phone',
    display: '01632 960199',
    tel: '+441632960199',
    supplement: { source },
  } as const;
  return {
    ...content,
    directory: {
      ...content.directory,
      organisations: {
        ...organisations,
        'mens-line': { ...gone, withdrawn: { date: '2026-01-06', reason: 'it has closed' } },
        'moor-council': { ...council, ways: [...council.ways, waits] },
      },
    },
  };
}
