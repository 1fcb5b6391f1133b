import type { SaidLine } from './said-at-nodes.ts';
import { wordsIn } from './words-in.ts';

/** How much more a line's words stood in best lines than in others; 0 for one with no known word. */
export type WordCounter = (text: string) => number;

/**
 * Somebody who has read these lines, knows which were best, and has learned nothing but words: naive Bayes over the
 * words of a line, each counted once, with one added to every count so that a word seen once decides little.
 */
export function wordCounter(lines: readonly SaidLine[]): WordCounter {
  const best = lines.filter(({ isBest }) => isBest);
  const others = lines.filter(({ isBest }) => !isBest);
  const [inBest, inOthers] = [linesByWord(best), linesByWord(others)];
  const weight = (word: string): number => {
    const likelyIn = (known: ReadonlyMap<string, number>, all: number) =>
      ((known.get(word) ?? 0) + 1) / (all + 2);
    return Math.log(likelyIn(inBest, best.length)) - Math.log(likelyIn(inOthers, others.length));
  };
  return (text) =>
    [...new Set(wordsIn(text))]
      .filter((word) => inBest.has(word) || inOthers.has(word))
      .reduce((sum, word) => sum + weight(word), 0);
}

function linesByWord(lines: readonly SaidLine[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { text } of lines) {
    for (const word of new Set(wordsIn(text))) count.set(word, (count.get(word) ?? 0) + 1);
  }
  return count;
}
