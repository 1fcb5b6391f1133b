import type { Interview } from '../machine/interview.ts';

/** What became of the facts of a scenario, and what an interpreter did not pass on. */
export type NeverSaid = {
  readonly told: readonly { readonly fact: string; readonly seq: number }[];
  /** Asked for and kept back because of how things stood, and not told later; `seq` is the first time. */
  readonly closed: readonly { readonly fact: string; readonly seq: number }[];
  /** Neither told nor closed: theirs to keep. */
  readonly kept: readonly string[];
  /** Lines whose words differ from what was really said. */
  readonly notPassedOn: readonly {
    readonly seq: number;
    readonly by: string;
    readonly text: string;
    readonly meant: string;
  }[];
};

/** Each fact of the scenario in one of three lists, as things stand at the end of the interview so far. */
export function neverSaid({ index, turns }: Interview): NeverSaid {
  const facts = Object.keys(index.scenario.facts).toSorted();
  const told = facts.flatMap((fact) => {
    const turn = turns.find(({ disclosed }) => disclosed.includes(fact));
    return turn === undefined ? [] : { fact, seq: turn.seq };
  });
  const untold = facts.filter((fact) => !told.some((entry) => entry.fact === fact));
  const closed = untold.flatMap((fact) => {
    const turn = turns.find(({ shut }) => shut.includes(fact));
    return turn === undefined ? [] : { fact, seq: turn.seq };
  });
  return {
    told,
    closed,
    kept: untold.filter((fact) => !closed.some((entry) => entry.fact === fact)),
    notPassedOn: turns.flatMap(({ seq, spoken }) =>
      spoken.flatMap(({ by, text, meant }) => (meant === undefined ? [] : { seq, by, text, meant })),
    ),
  };
}
