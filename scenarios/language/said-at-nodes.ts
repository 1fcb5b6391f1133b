import type { Scenario } from '../format/scenario-document.ts';
import { indexScenario } from '../machine/index-scenario.ts';
import type { ScenarioChoice, ScenarioNode } from '../machine/index-scenario.ts';

/** A line that an officer can say, and how it stands among the others of its node. */
export type SaidLine = {
  readonly id: string;
  readonly text: string;
  readonly tone: ScenarioChoice['tone'];
  /** No other choice of the node is better on any of its stakes. */
  readonly isBest: boolean;
  /** It is above 0 on nothing. */
  readonly isWrong: boolean;
};

export type SaidAtNode = { readonly node: string; readonly lines: readonly SaidLine[] };

/**
 * What can be said at each node of a scenario; what is done has no words that could give anything away. Steps of a
 * referral rate no competency: their words are the machinery's, the same in every scenario, and are not in it.
 */
export function saidAtNodes(scenario: Scenario): readonly SaidAtNode[] {
  const nodes = [...indexScenario(scenario).nodes.values()].filter(({ referral }) => referral === undefined);
  return nodes.map((node) => ({
    node: node.path,
    lines: node.choices.flatMap((choice) => {
      const { id, say, tone, rates } = choice;
      if (say === undefined) return [];
      const isWrong = Object.values(rates).every((rate) => rate <= 0);
      return [{ id, text: say, tone, isBest: isBestChoice(node, choice), isWrong }];
    }),
  }));
}

/** Whether no other choice of the node is better on any of its stakes. */
export function isBestChoice(node: ScenarioNode, { rates }: Pick<ScenarioChoice, 'rates'>): boolean {
  return node.stakes.every((stake) => rates[stake] === highestRate(node, stake));
}

function highestRate({ choices }: ScenarioNode, stake: ScenarioNode['stakes'][number]): number {
  return Math.max(...choices.map(({ rates }) => rates[stake] ?? 0));
}
