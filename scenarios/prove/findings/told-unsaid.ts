import { pathOfState } from '../../format/place.ts';
import { about } from '../../format/refusal.ts';
import { compileMachine } from '../compile/compile-machine.ts';
import type { CompileOptions } from '../compile/compile-machine.ts';
import { liveBits } from '../compile/live-variables.ts';
import { explore } from '../search/explore.ts';
import type { StateGraph } from '../search/explore.ts';
import { routeTo } from '../route.ts';
import type { Found } from './found.ts';

/**
 * Decisions that tell a fact where no state they enter has a line for it. A graph keeps only the facts that something
 * reads; where one that is not kept seems to be told unsaid it may have been told before, and nothing is missing. So
 * each of these is walked again with that fact kept.
 */
export function toldUnsaid(graph: StateGraph, options: CompileOptions, limit: number): readonly Found[] {
  const suspected = new Set(graph.unsaid.map(({ fact }) => fact));
  return [...suspected].flatMap((fact) => {
    const keep = [`fact:${fact}`] as const;
    const machine = compileMachine(graph.machine.index.scenario, { ...options, keep });
    return unsaidIn(explore(machine, liveBits(machine, keep), limit), fact);
  });
}

function unsaidIn(graph: StateGraph, fact: string): readonly Found[] {
  const told = new Set<string>();
  return graph.unsaid.flatMap((unsaid): Found[] => {
    const move = graph.machine.landings[unsaid.landing]?.move;
    if (unsaid.fact !== fact || move === undefined || told.has(move.event)) return [];
    told.add(move.event);
    return [
      {
        kind: 'told-unsaid',
        problem: about(
          [...pathOfState(move.node.path), 'on', move.event],
          `tells *${fact}* in this run, and no state it enters has a line that *says* it.`,
        ),
        route: routeTo(graph, unsaid.from, unsaid.landing),
      },
    ];
  });
}
