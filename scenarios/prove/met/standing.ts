import { at } from '../search/int-list.ts';
import { changeOf } from './met-steps.ts';
import type { Count, MetSteps } from './met-steps.ts';

/** What a run has come to as far as *met* goes: the debts, then the counts. */
export type Standing = Int32Array;

/** The standing before the first decision. */
export function openingStanding({ rules, counts }: MetSteps, more: readonly Count[] = []): Standing {
  const standing = new Int32Array(rules.words + counts.length + more.length);
  standing.set(rules.opening);
  return standing;
}

/** Writes the standing one step later into `after`; false if *met* is lost for good by a gate. */
export function stand(
  steps: MetSteps,
  counts: readonly Count[],
  before: Int32Array,
  step: number,
  after: Int32Array,
): boolean {
  const { fails, pays, adds, due } = changeOf(steps, step);
  if (fails) return false;
  const { words } = steps.rules;
  for (let word = 0; word < words; word += 1) {
    const owed = at(before, word) & ~at(pays, word);
    if ((owed & at(due, word)) !== 0) return false;
    after[word] = owed | at(adds, word);
  }
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number];
    if (count === undefined) continue;
    after[words + number] = Math.min(count.most, at(before, words + number) + at(count.ofStep, step));
  }
  return true;
}

/** Whether a standing is *met* at an ending. */
export function isMet({ rules }: MetSteps, counts: readonly Count[], standing: Standing): boolean {
  for (let word = 0; word < rules.words; word += 1) {
    if ((at(standing, word) & ~at(rules.mayRemain, word)) !== 0) return false;
  }
  return counts.every(({ needed }, number) => at(standing, rules.words + number) >= needed);
}
