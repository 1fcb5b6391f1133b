import type { CompiledMachine } from '../compile/compiled-machine.ts';
import { hasBit } from '../compile/context-bits.ts';
import type { Words } from '../compile/context-bits.ts';

/** A step: from which state, and how it lands. */
export type StepAt = { readonly from: number; readonly landing: number };

/** Notes which step tells each fact first, and the first of each landing's that tells one which no line there says. */
export function watchTelling({ landings, bits }: CompiledMachine) {
  const toldBy = new Map<string, StepAt>();
  const unsaid = new Map<string, StepAt & { readonly fact: string }>();
  const watch = (step: StepAt, told: readonly string[], before: Words, after: Words): void => {
    for (const fact of told) {
      const bit = bits.bitOf.get(`fact:${fact}`);
      if (bit !== undefined && hasBit(before, bit)) continue;
      if (!toldBy.has(fact)) toldBy.set(fact, step);
      const lines = landings[step.landing]?.says.get(fact) ?? [];
      if (lines.some(({ test }) => test(after))) continue;
      const key = `${step.landing} ${fact}`;
      if (!unsaid.has(key)) unsaid.set(key, { ...step, fact });
    }
  };
  return { toldBy, unsaid, watch };
}
