/** Letters to add, drop or change to turn one word into another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How far a word may be from the one that was meant. */
const SLACK = (candidate: string) => Math.max(2, Math.floor(candidate.length / 3));

/** The known word that is nearest to a misspelt one, when one is near. */
export function nearest(word: string, known: Iterable<string>, slack = SLACK): string | undefined {
  const near = [...known]
    // As many letters as they differ in length would change at least: most need not be compared.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= slack(candidate))
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    // Where more than half would change, any short word is near.
    .filter(({ candidate, far }) => far > 0 && far <= slack(candidate) && far * 2 <= candidate.length + 1)
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate));
  return near[0]?.candidate;
}

/** Of a word cut short, so much is there at least: "wed", "web". */
const CUT = 3;

/** The only known word that begins so. */
function begun(word: string, known: readonly string[]): string | undefined {
  const all = known.filter((candidate) => candidate !== word && candidate.startsWith(word.toLowerCase()));
  return all.length === 1 && word.length >= CUT ? all[0] : undefined;
}

/** "; did you mean “stalking”?" for a misspelt id, or nothing when no known one is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const all = [...known];
  const meant = begun(word, all) ?? nearest(word, all);
  return meant === undefined ? '' : `; did you mean “${meant}”?`;
}
