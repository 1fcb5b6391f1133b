// Everything an author may leave unsaid is written out here, so that whoever reads a parsed scenario (the engine, the
// proof, a translator, the hash) meets one form. Expanding an expanded scenario changes nothing.

import { expandPhase } from './expand-phase.ts';
import { expandSceneRegions } from './expand-scene-regions.ts';
import { expandSubScenes } from './expand-sub-scenes.ts';
import type { Origin } from './origins.ts';
import type { Problem } from './refusal.ts';
import type { Scenario, UnexpandedScenario } from './scenario-document.ts';
import type { State } from './state.ts';

type Expanded =
  | { readonly ok: true; readonly scenario: Scenario; readonly origins: readonly Origin[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The scenario with everything written out, or what is wrong with its sub-scenes; nothing else is judged here. */
export function expandScenario(document: UnexpandedScenario): Expanded {
  const written = expandSubScenes(document);
  if (!written.ok) return written;
  const { $schema: _forEditorsOnly, ...scenario } = document;
  const origins: Origin[] = [...written.origins];
  const states: Record<string, State> = {};
  for (const [key, phase] of Object.entries(written.states)) {
    states[key] = expandSceneRegions(
      expandPhase(key, phase, scenario, origins),
      key,
      document.machine.id,
      origins,
    );
  }
  return { ok: true, scenario: { ...scenario, machine: { ...scenario.machine, states } }, origins };
}
