import type { Scenario } from '../../scenarios/format/scenario-document.ts';
import { indexScenario } from '../../scenarios/machine/index-scenario.ts';
import type { Route } from '../../scenarios/prove/proof.ts';

/** One decision of a run: where it is taken, the choice, and what is said or done. */
export type StepInWords = {
  readonly node: string;
  readonly choice: string;
  readonly is: 'said' | 'done';
  readonly words: string;
  /** The class of service that a choice over services finds in this run. */
  readonly found: string | null;
};

/** A proof's run as what the officer says and does, decision by decision. A choice that is not there is a bug. */
export function runInWords(scenario: Scenario, route: Route): readonly StepInWords[] {
  const { choices } = indexScenario(scenario);
  return route.split(',').map((step) => {
    const [id = '', found = null] = step.split(':');
    const known = choices.get(id);
    if (known === undefined) throw new Error(`A proof took the choice ${id}, which ${scenario.id} lacks.`);
    const { say, do: done = '' } = known.choice;
    return {
      node: known.node.path,
      choice: id,
      is: say === undefined ? 'done' : 'said',
      words: say ?? done,
      found,
    };
  });
}

/** Such as “3. safety.medic, medic-here: “Medics are close.””. */
export function stepText({ node, choice, is, words, found }: StepInWords, position: number): string {
  const which = found === null ? choice : `${choice} finding ${found}`;
  return `${position}. ${node}, ${which}: ${is === 'said' ? `“${words}”` : words}`;
}
