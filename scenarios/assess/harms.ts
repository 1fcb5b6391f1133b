import type { Scenario } from '../format/scenario-document.ts';
import { codes, type CodeId, type CompetencyId, competencyIds } from './code-book.ts';
import type { Decided } from './decided.ts';
import { codesTowardsVictim } from './question-map.ts';

/** A decision that did harm: rated below 0, or with a code of harm. Nothing earned elsewhere nets it. */
export type Harm = {
  readonly seq: number;
  readonly node: string;
  readonly choice: string;
  /** The rates below 0. */
  readonly rates: readonly { readonly competency: CompetencyId; readonly rate: number }[];
  readonly codes: readonly CodeId[];
  /** The choice is a never-event, which nothing repairs. */
  readonly isGate: boolean;
  /** The first later decision that repairs this choice. */
  readonly repairedAt: number | null;
};

/** Every decision that did harm, in order. */
export function harmsIn(decided: readonly Decided[], scenario: Scenario): readonly Harm[] {
  return decided.flatMap(({ seq, node, choice }) => {
    const rates = competencyIds.flatMap((competency) => {
      const rate = choice.rates[competency] ?? 0;
      return rate < 0 ? { competency, rate } : [];
    });
    const harmful = codesTowardsVictim(choice, scenario).filter((code) => codes[code].family === 'harm');
    if (rates.length === 0 && harmful.length === 0) return [];
    const repair = decided.find((later) => later.seq > seq && later.choice.repairs?.includes(choice.id));
    return {
      seq,
      node: node.path,
      choice: choice.id,
      rates,
      codes: harmful,
      isGate: choice.gate !== undefined,
      repairedAt: repair?.seq ?? null,
    };
  });
}
