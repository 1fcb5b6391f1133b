import { about } from '../../format/refusal.ts';
import { isHarm } from '../met/met-rules.ts';
import { backwards } from '../search/backwards.ts';
import { at } from '../search/int-list.ts';
import type { MergedGraph } from '../search/merge-states.ts';
import { routeEndingWith } from '../route.ts';
import { grouped, pathOfChoice } from './found.ts';
import type { Found } from './found.ts';

/** Choices rated −2 that are no gate and after which no run ever comes to a choice that repairs them. */
export function harmsUnrepaired(graph: MergedGraph): readonly Found[] {
  const harms = [...graph.graph.machine.index.choices.values()].filter(({ choice }) => isHarm(choice));
  const found: Found[] = [];
  // Thirty-two at a time, one bit each.
  for (let start = 0; start < harms.length; start += 32) {
    const some = harms.slice(start, start + 32);
    const ids = some.map(({ choice }) => choice.id);
    const repaired = repairedSomewhere(graph, ids);
    found.push(...some.flatMap(({ choice }, n) => ((repaired >>> n) & 1 ? [] : stands(graph, choice.id))));
  }
  return found;
}

/** The bits of the harms after which some run comes to a repair. */
function repairedSomewhere(graph: MergedGraph, harms: readonly string[]): number {
  const { outcomes, size } = graph;
  const bits = (ids: readonly string[]) =>
    harms.reduce((set, id, n) => (ids.includes(id) ? set | (1 << n) : set), 0);
  const repairs = Int32Array.from(outcomes, ({ move }) => bits(move.choice.repairs ?? []));
  const does = Int32Array.from(outcomes, ({ move }) => bits([move.choice.id]));
  const ahead = new Int32Array(size);
  let repaired = 0;
  backwards(graph, (state) => {
    let set = at(ahead, state);
    eachStep(graph, state, (outcome, to) => {
      set |= at(repairs, outcome) | at(ahead, to);
    });
    if (set === at(ahead, state)) return false;
    ahead[state] = set;
    return true;
  });
  for (let state = 0; state < size; state += 1) {
    eachStep(graph, state, (outcome, to) => {
      repaired |= at(does, outcome) & at(ahead, to);
    });
  }
  return repaired;
}

function eachStep(
  { firstStep, stepTo, stepOutcome }: MergedGraph,
  state: number,
  visit: (outcome: number, to: number) => void,
): void {
  for (let step = at(firstStep.items, state); step < at(firstStep.items, state + 1); step += 1) {
    visit(at(stepOutcome.items, step), at(stepTo.items, step));
  }
}

/** A harm that stands, with the shortest run that does it. One that is never open does none, and is told of by itself. */
function stands(graph: MergedGraph, harm: string): readonly Found[] {
  const { outcomes, stepOutcome } = graph;
  const { complete, walked, machine } = graph.graph;
  const does = outcomes.map(({ move }) => move.choice.id === harm);
  const route = routeEndingWith(graph, (step) => does[at(stepOutcome.items, step)] === true);
  const choice = machine.index.choices.get(harm);
  if (route === undefined || choice === undefined) return [];
  const words = complete
    ? 'is rated −2 and is no gate, and after it no run comes to a choice that repairs it.'
    : `is rated −2 and is no gate, and no later repair was found within ${grouped(walked)} states.`;
  return [
    {
      kind: 'harm-without-repair',
      problem: about(pathOfChoice(choice.node, choice.choice), words),
      route,
      isOpen: !complete,
    },
  ];
}
