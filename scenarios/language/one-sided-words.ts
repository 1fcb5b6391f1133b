import type { SaidLine } from './said-at-nodes.ts';
import { wordsIn } from './words-in.ts';

/** A word that gives a line away: it stands in best lines and in no others, or in wrong ones and in no others. */
export type OneSidedWord<Line extends SaidLine = SaidLine> = {
  readonly word: string;
  readonly in: 'best' | 'wrong';
  readonly times: number;
  /** The lines it stands in, each once. */
  readonly lines: readonly Line[];
};

/** Fewer times may well be chance. */
export const oneSidedTimes = 5;

/** The words that stand so many times on one side only, those that stand there most often first. */
export function oneSidedWords<Line extends SaidLine>(
  lines: readonly Line[],
  atLeast: number = oneSidedTimes,
): readonly OneSidedWord<Line>[] {
  const standing = new Map<string, Line[]>();
  for (const line of lines) {
    for (const word of wordsIn(line.text)) standing.set(word, [...(standing.get(word) ?? []), line]);
  }
  return [...standing]
    .flatMap(([word, all]): OneSidedWord<Line>[] => {
      const side = all.every(({ isBest }) => isBest)
        ? 'best'
        : all.every(({ isWrong }) => isWrong)
          ? 'wrong'
          : undefined;
      if (side === undefined || all.length < atLeast) return [];
      return [{ word, in: side, times: all.length, lines: [...new Set(all)] }];
    })
    .toSorted((a, b) => b.times - a.times || (a.word < b.word ? -1 : 1));
}
