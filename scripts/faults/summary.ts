import { VERDICTS } from './checker.ts';
import type { Counts } from './person.ts';

/** The hundredth slowest of these milliseconds. */
export const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;

/** Lines for a person, and how many faults there were. */
export function summary({ turns, alone, forgotten, unknown, faults, times }: Counts): {
  readonly faults: number;
  readonly lines: readonly string[];
} {
  const found = (verdict: (typeof VERDICTS)[number]) => faults.get(verdict) ?? [];
  return {
    faults: VERDICTS.reduce((sum, verdict) => sum + found(verdict).length, 0),
    lines: [
      `${turns} turns checked; ${unknown} answers did not come; ${alone} had numbers alone; ${forgotten} began again`,
      ...[...times]
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([during, all]) => `p99 ${Math.round(p99(all))} ms of ${all.length} while: ${during}`),
      VERDICTS.map((verdict) => `${verdict} ${found(verdict).length}`).join(', '),
      ...VERDICTS.flatMap((verdict) =>
        found(verdict)
          .slice(0, 5)
          .map((what) => `    ${verdict}: ${what}`),
      ),
    ],
  };
}
