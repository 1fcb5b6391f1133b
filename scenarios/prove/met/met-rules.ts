// What *met* asks of a run, in the form a search can carry along: debts that must be paid, and points above the bar.

import type { ActId, CompetencyId } from '../../assess/code-book.ts';
import type { Fraction, Rubric } from '../../assess/rubric.ts';
import type { ScenarioIndex, ScenarioChoice } from '../../machine/index-scenario.ts';
import { setBit } from '../compile/context-bits.ts';
import type { Outcome } from '../search/outcomes.ts';

/** A set of debts, in words of 32. */
export type Debts = Int32Array;

/**
 * Something owed. A required act is owed from the start to the end; an omission gate's acts from the start until its
 * node is left; a choice rated −2 from when it is made until one of the choices that repair it.
 */
export type Debt =
  | { readonly is: 'act'; readonly act: ActId; readonly paidBy: ReadonlySet<string> }
  | { readonly is: 'omission'; readonly after: string; readonly paidBy: ReadonlySet<string> }
  | { readonly is: 'repair'; readonly owedBy: ReadonlySet<string>; readonly paidBy: ReadonlySet<string> };

/** What a step does to what is owed. */
export type DebtChange = {
  /** A gate, or harm that nothing can repair: never *met* after this. */
  readonly fails: boolean;
  readonly pays: Debts;
  readonly adds: Debts;
  /** What must have been paid once this step is taken. */
  readonly due: Debts;
};

export type JudgedCompetency = { readonly competency: CompetencyId; readonly bar: Fraction };

export type MetRules = {
  readonly debts: readonly Debt[];
  readonly words: number;
  readonly judged: readonly JudgedCompetency[];
  readonly leastMoments: number;
  /** What is owed before the first decision. */
  readonly opening: Debts;
  /** What may still be owed at an ending: omission gates whose node was never left. */
  readonly mayRemain: Debts;
  readonly changeOf: (outcome: Outcome) => DebtChange;
};

/** The rules of *met* for a scenario under a rubric: those of the assessment, decision by decision. */
export function metRules({ scenario, choices }: ScenarioIndex, rubric: Rubric): MetRules {
  const all = [...choices.values()].map(({ choice }) => choice);
  const debts = [...actDebts(all, scenario), ...omissionDebts(all, scenario), ...repairDebts(all)];
  const words = Math.max(1, Math.ceil(debts.length / 32));
  const those = (wanted: (debt: Debt) => boolean): Debts => {
    const set = new Int32Array(words);
    for (const [bit, debt] of debts.entries()) if (wanted(debt)) setBit(set, bit);
    return set;
  };
  const judged = new Set(scenario.objectives.flatMap(({ competencies }) => competencies));
  return {
    debts,
    words,
    judged: [...judged].map((competency) => ({
      competency,
      bar: rubric.bars[competency] ?? rubric.bar,
    })),
    leastMoments: rubric.leastMoments,
    opening: those(({ is }) => is !== 'repair'),
    mayRemain: those(({ is }) => is === 'omission'),
    changeOf: ({ move: { choice, node }, stays }) => ({
      fails:
        choice.gate !== undefined || (isHarm(choice) && !debts.some((debt) => isOwedBy(debt, choice.id))),
      pays: those(({ paidBy }) => paidBy.has(choice.id)),
      adds: those((debt) => isOwedBy(debt, choice.id)),
      due: those((debt) => debt.is === 'omission' && !stays && debt.after === node.path),
    }),
  };
}

/** Harm that stands until it is repaired: a −2 that is no gate. */
export function isHarm({ rates, gate }: ScenarioChoice): boolean {
  return gate === undefined && Object.values(rates).includes(-2);
}

function isOwedBy(debt: Debt, choice: string): boolean {
  return debt.is === 'repair' && debt.owedBy.has(choice);
}

type Scenario = ScenarioIndex['scenario'];

function thatDo(choices: readonly ScenarioChoice[], acts: readonly ActId[]): ReadonlySet<string> {
  return new Set(
    choices.filter((choice) => choice.acts?.some((act) => acts.includes(act))).map(({ id }) => id),
  );
}

function actDebts(choices: readonly ScenarioChoice[], { objectives }: Scenario): readonly Debt[] {
  const required = new Set(objectives.flatMap(({ requires }) => requires));
  return [...required].map((act) => ({ is: 'act', act, paidBy: thatDo(choices, [act]) }));
}

function omissionDebts(choices: readonly ScenarioChoice[], { gates }: Scenario): readonly Debt[] {
  return gates.map(({ after, unless }) => ({ is: 'omission', after, paidBy: thatDo(choices, unless) }));
}

/** One debt for all choices that the same choices repair; none for harm that nothing repairs. */
function repairDebts(choices: readonly ScenarioChoice[]): readonly Debt[] {
  const groups = new Map<string, { owedBy: Set<string>; paidBy: ReadonlySet<string> }>();
  for (const harm of choices.filter(isHarm)) {
    const repairs = choices.filter((choice) => choice.repairs?.includes(harm.id)).map(({ id }) => id);
    if (repairs.length === 0) continue;
    const key = repairs.toSorted().join(' ');
    const group = groups.get(key) ?? { owedBy: new Set<string>(), paidBy: new Set(repairs) };
    group.owedBy.add(harm.id);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ is: 'repair', ...group }));
}
