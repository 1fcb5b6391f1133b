import type { Fact, Scenario } from '../format/scenario-document.ts';

/** A fact as the report names it. */
export type NamedFact = {
  readonly id: string;
  readonly text: string;
  /** The person's own words for it. */
  readonly quote: string | null;
  readonly kind: Fact['kind'];
};

/** The fact with this id. An id that is no fact is a bug: parsing refuses it. */
export function namedFact(scenario: Scenario, id: string): NamedFact {
  const fact = scenario.facts[id];
  if (fact === undefined) throw new Error(`The scenario ${scenario.id} has no fact ${id}.`);
  return { id, text: fact.text, quote: fact.quote ?? null, kind: fact.kind };
}
