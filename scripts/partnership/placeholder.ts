import { stringify } from 'yaml';

/** Rings nowhere: these are reserved for fiction, and `not-confirmed` in directory/facts.yaml keeps them from everybody. */
export const noNumber = (at: number): string => `01632 96000${at}`;
export const NO_SITE = 'fill-in.example';

interface Entry {
  readonly area?: unknown;
  readonly ways: readonly { readonly way: string }[];
}

/** An organisation's file with the kinds of its ways kept, everything else left to fill in, and switched off. */
export function placeholder(schema: string, { area, ways }: Entry, number: string, today: string): string {
  const body = {
    name: '[Fill in: its name]',
    layer: 'supplement',
    ...(area === undefined ? {} : { area }),
    ways: ways.map(({ way }) => ({ way, ...reachedBy(way, number) })),
    source: { from: '[Fill in: where you read this]', copied: today },
    reviewBy: today,
  };
  const off = '# Switched off. When every line is right, add: approved: { by: your name, date: the day }';
  return `${off}\n${schema}\n${stringify(body, { lineWidth: 0 })}`;
}

function reachedBy(way: string, display: string): Readonly<Record<string, string>> {
  if (way === 'phone') return { display, tel: `+44${display.replaceAll(' ', '').slice(1)}` };
  if (way === 'in-person') return { address: '[Fill in: its address]' };
  return { website: NO_SITE };
}
