import { luckOf } from './luck.ts';
import type { SaidAtNode, SaidLine } from './said-at-nodes.ts';
import type { WordCounter } from './word-counter.ts';

/** How often the best line of a node is found by words alone, beside how often a blind guess finds it. */
export type PickedByWords = {
  /** Nodes where a best line can be picked and can be missed. */
  readonly nodes: number;
  /** At how many a best line was picked; where several look equally good, the share of them that is best. */
  readonly picked: number;
  /** At how many a blind guess picks one, on average. */
  readonly byChance: number;
  /** How likely a blind guess picks as many or more. */
  readonly luck: number;
};

/** Nodes, and somebody who has read others and picks at each of these the line whose words look best. */
export type Picking = { readonly nodes: readonly SaidAtNode[]; readonly counter: WordCounter };

/** What comes of some pickings, taken together. */
export function pickedByWords(pickings: readonly Picking[]): PickedByWords {
  const picks = pickings.flatMap(({ nodes, counter }) =>
    nodes
      .map(({ lines }) => ({ chance: shareOfBest(lines), share: shareOfBest(looksBest(lines, counter)) }))
      .filter(({ chance }) => chance > 0 && chance < 1),
  );
  const chances = picks.map(({ chance }) => chance);
  const picked = sumOf(picks.map(({ share }) => share));
  return { nodes: picks.length, picked, byChance: sumOf(chances), luck: luckOf(picked, chances) };
}

function looksBest(lines: readonly SaidLine[], counter: WordCounter): readonly SaidLine[] {
  const scored = lines.map((line) => ({ line, score: counter(line.text) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === highest).map(({ line }) => line);
}

function shareOfBest(lines: readonly SaidLine[]): number {
  return lines.length === 0 ? 0 : lines.filter(({ isBest }) => isBest).length / lines.length;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
