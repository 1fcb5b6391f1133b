import { about } from '../../format/refusal.ts';
import type { Landing } from '../compile/compiled-machine.ts';
import type { StateGraph } from '../search/explore.ts';
import { at } from '../search/int-list.ts';
import { routeTo } from '../route.ts';
import { pathOfChoice } from './found.ts';
import type { Found } from './found.ts';

/**
 * Silences that leave the interview where it is: they must not pay, and each time they must raise strain, so that
 * nobody waits for points or without end. A silence is what is done and not said; a question may be put where one is.
 */
export function silences(graph: StateGraph): readonly Found[] {
  const { machine, landedFrom } = graph;
  const paying = new Map<string, Found>();
  const free = new Map<string, Found>();
  for (const [number, landing] of machine.landings.entries()) {
    const from = at(landedFrom, number);
    const { node, choice } = landing.move;
    if (from === -1 || !landing.stays || choice.say !== undefined) continue;
    const pays = node.stakes.filter((stake) => (choice.rates[stake] ?? 0) > 0);
    const route = routeTo(graph, from, number);
    if (pays.length > 0 && !paying.has(choice.id)) {
      paying.set(
        choice.id,
        silence('silence-pays', landing, route, `is rated above 0 on *${pays.join('* and *')}*`),
      );
    }
    if (landing.strain <= 0 && !free.has(choice.id)) {
      free.set(choice.id, silence('silence-costs-nothing', landing, route, 'does not raise *strain*'));
    }
  }
  return [...paying.values(), ...free.values()];
}

function silence(kind: Found['kind'], { move }: Landing, route: string, wrong: string): Found {
  const words = `leaves the interview at *${move.node.path}* after this run and ${wrong}.`;
  return { kind, problem: about(pathOfChoice(move.node, move.choice), words), route };
}
