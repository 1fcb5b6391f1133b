import { closestMatch } from 'leven';

/** The candidate that a mistyped word most likely stands for, or nothing when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === typed);
  if (same !== undefined) return same;
  return closestMatch(word, [...new Set(candidates)], { maxDistance: furthest(word) });
}

/** A sentence to add after a fault, with a space before it; empty when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found === undefined || found === word ? '' : ` Did you mean *${found}*?`;
}

/** A third of the letters may differ, but never so many that any short word matches any other. */
function furthest(word: string): number {
  return Math.max(1, Math.min(6, Math.floor(word.length / 3)));
}
