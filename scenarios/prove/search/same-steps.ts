import { at } from './int-list.ts';
import type { MergedGraph } from './merge-states.ts';
import { hashOf } from './row-table.ts';

type Lists = Pick<MergedGraph, 'placeOf' | 'leftBefore' | 'firstStep' | 'stepOutcome' | 'stepTo'>;

/**
 * Finds an earlier state with the same place and the same steps as a given one, and remembers the given one if there is
 * none. A step of a state to itself is the same as another's to itself.
 */
export function sameSteps({ placeOf, leftBefore, firstStep, stepOutcome, stepTo }: Lists) {
  let slots = new Int32Array(4096);
  let used = 0;
  return (state: number): number | undefined => {
    if (used * 2 > slots.length) spread();
    const slot = slotOf(state);
    const found = at(slots, slot);
    if (found !== 0) return found - 1;
    slots[slot] = state + 1;
    used += 1;
    return undefined;
  };

  /** The slot of a state that is the same, or the empty one for this state. */
  function slotOf(state: number): number {
    const mask = slots.length - 1;
    let slot = keyOf(state) & mask;
    for (let found = at(slots, slot); found !== 0 && !isSame(found - 1, state); found = at(slots, slot)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Of states with a step to themselves only the outcomes count: where they lead has another number in each. */
  function keyOf(state: number): number {
    const [start, end] = [at(firstStep.items, state), at(firstStep.items, state + 1)];
    const outcomes = hashOf(stepOutcome.items, start, end - start) ^ at(placeOf.items, state);
    for (let step = start; step < end; step += 1) if (at(stepTo.items, step) === state) return outcomes;
    return Math.imul(outcomes, 0x9e3779b1) ^ hashOf(stepTo.items, start, end - start);
  }

  function isSame(one: number, other: number): boolean {
    const [start, length] = [
      at(firstStep.items, one),
      at(firstStep.items, one + 1) - at(firstStep.items, one),
    ];
    const start2 = at(firstStep.items, other);
    if (at(firstStep.items, other + 1) - start2 !== length) return false;
    if (at(placeOf.items, one) !== at(placeOf.items, other)) return false;
    if (at(leftBefore.items, one) !== at(leftBefore.items, other)) return false;
    for (let n = 0; n < length; n += 1) {
      if (at(stepOutcome.items, start + n) !== at(stepOutcome.items, start2 + n)) return false;
      const [to, to2] = [at(stepTo.items, start + n), at(stepTo.items, start2 + n)];
      if (to !== to2 && !(to === one && to2 === other)) return false;
    }
    return true;
  }

  function spread(): void {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    for (const found of before) if (found !== 0) slots[slotOf(found - 1)] = found;
  }
}
