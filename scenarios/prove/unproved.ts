import { pathOfState } from '../format/place.ts';
import { about } from '../format/refusal.ts';
import type { Scenario } from '../format/scenario-document.ts';
import { indexScenario } from '../machine/index-scenario.ts';
import type { TooManyPaths } from './compile/xstate-paths.ts';
import { grouped } from './findings/found.ts';
import type { Proof } from './proof.ts';
import { tellFinding } from './tell-finding.ts';

/** Where one decision can go more ways than can be told apart, nothing is known of any run. */
export function unproved(scenario: Scenario, { event, most }: TooManyPaths): Proof {
  const { choices, endings } = indexScenario(scenario);
  const { node } = choices.get(event.split(':')[0] ?? '') ?? {};
  const place = node === undefined ? ['machine'] : [...pathOfState(node.path), 'on', event];
  const words = `can go more than ${grouped(most)} ways before the interview rests again, so that nothing was looked at.`;
  const finding = tellFinding(
    { kind: 'search-stopped', problem: about(place, words), isOpen: true },
    scenario,
  );
  return {
    exact: false,
    states: 0,
    findings: [finding],
    ranges: [],
    endings: [...endings.values()].map(({ path, state }) => ({
      ending: path,
      title: state.meta?.title ?? path,
      reachable: null,
      route: null,
      canBeMet: null,
      metRoute: null,
      actsOutOfReach: [],
      ranges: [],
    })),
    differentMetRoutes: null,
    bestRoute: null,
    slips: [],
    chances: null,
  };
}
