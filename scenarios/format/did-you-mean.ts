import { closestMatch } from 'leven';

/** The candidate that a mistyped word most likely stands for, or nothing when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const letters = sorted(typed);
  const known = [...new Set(candidates)];
  const same = known.find((candidate) => sorted(candidate.toLowerCase()) === letters);
  if (same !== undefined) return same;
  const close = closestMatch(word, known, { maxDistance: furthest(word) });
  if (close !== undefined || typed.length < fewestLettersOfStem) return close;
  const longer = known.filter((candidate) => candidate.toLowerCase().startsWith(typed));
  return longer.length === 1 ? longer[0] : undefined;
}

/** So many letters at its start name a word, when only one begins so. */
const fewestLettersOfStem = 4;

/** The same letters in another order are the commonest slip. */
function sorted(word: string): string {
  return Array.from(word).toSorted().join('');
}

/** A sentence to add after a fault, with a space before it; empty when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found === undefined || found === word ? '' : ` Did you mean *${found}*?`;
}

/** A third of the letters may differ, but never so many that any short word matches any other. */
function furthest(word: string): number {
  return Math.max(1, Math.min(6, Math.ceil(word.length / 3)));
}
