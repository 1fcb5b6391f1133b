/** Shares such as thirds do not always add up to the whole number they should. */
const rounding = 1e-9;

/** How likely at least `wanted` of some independent events are, each with its own chance. */
export function luckOf(wanted: number, chances: readonly number[]): number {
  // After each event: how likely exactly n of those so far are.
  let exactly: readonly number[] = [1];
  for (const chance of chances) {
    exactly = [...exactly, 0].map((no, n) => no * (1 - chance) + (exactly[n - 1] ?? 0) * chance);
  }
  return exactly.reduce((sum, likely, n) => sum + (n >= wanted - rounding ? likely : 0), 0);
}
