import { componentsOf } from './components.ts';
import type { StateGraph } from './explore.ts';
import { at } from './int-list.ts';

/**
 * The nodes that some run may come back to after it has left them. Of these it must be remembered whether they have
 * been left, because a node counts once; of a step of a referral nothing counts there.
 */
export function nodesOnLoops({ machine, landedFrom }: StateGraph): ReadonlySet<string> {
  const nodes = [...machine.index.nodes.keys()];
  const numbers = new Map(nodes.map((path, number) => [path, number]));
  const leads = nodes.map(() => new Set<number>());
  for (const [number, { move, stays, to }] of machine.landings.entries()) {
    const next = numbers.get(machine.configurations[to]?.place.path ?? '');
    if (at(landedFrom, number) === -1 || stays || next === undefined) continue;
    leads[numbers.get(move.node.path) ?? -1]?.add(next);
  }
  const first = Int32Array.from([0, ...leads.map((_, node) => sizes(leads.slice(0, node + 1)))]);
  const to = Int32Array.from(leads.flatMap((next) => [...next]));
  const { of, count } = componentsOf({ size: nodes.length, first, to });
  const members = Array.from({ length: count }, () => 0);
  for (const component of of) members[component] = (members[component] ?? 0) + 1;
  const counts = (path: string) => machine.index.nodes.get(path)?.referral === undefined;
  return new Set(nodes.filter((path, node) => counts(path) && (members[at(of, node)] ?? 0) > 1));
}

function sizes(sets: readonly ReadonlySet<number>[]): number {
  return sets.reduce((sum, { size }) => sum + size, 0);
}
