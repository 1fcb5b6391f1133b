import { about } from '../../format/refusal.ts';
import type { Binding } from '../../machine/bind-directory.ts';
import type { StateGraph } from '../search/explore.ts';
import { at } from '../search/int-list.ts';
import type { Found } from './found.ts';

/**
 * Needs that a referral is about and that no run finds anybody for: no service of the directory meets it, or no run comes
 * to offer one that does. A need that says why it is `unmet` is left out.
 */
export function needsUnmet(
  { machine, landedFrom, complete }: StateGraph,
  binding: Binding | undefined,
): readonly Found[] {
  const { nodes, scenario } = machine.index;
  const referred = new Set([...nodes.values()].flatMap(({ referral }) => referral?.need ?? []));
  const met = new Set(
    machine.landings.flatMap(({ move: { node, found } }, number) =>
      found === 'meets' && at(landedFrom, number) !== -1 ? (node.referral?.need ?? []) : [],
    ),
  );
  return Object.entries(scenario.needs)
    .filter(([need, { unmet }]) => referred.has(need) && !met.has(need) && unmet === undefined)
    .map(([need]) => {
      const isNobody = binding !== undefined && !binding.classesFor(need).has('meets');
      const words = isNobody
        ? 'is met by no service of the directory at that hour; say why in *unmet*, or let somebody meet it.'
        : 'is met in no run: nobody who meets it is ever offered.';
      return {
        kind: 'need-unmet' as const,
        problem: about(['needs', need], words),
        isOpen: !isNobody && !complete,
      };
    });
}
