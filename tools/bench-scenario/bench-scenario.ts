// The scenario that shows whether a proof is fast enough: 24 turns, four dimensions, ten facts, half the choices
// guarded, and every dimension and fact tested in the last six turns, so that what happened early matters to the end
// and little can be dropped on the way. It is drawn, always the same, and nobody is meant to play it.

import type { WrittenScenario } from '../../scenarios/format/scenario-document.ts';
import { benchTurn } from './bench-turn.ts';
import { benchEnding, benchFacts, nodePath, phasesOf, turns } from './bench-words.ts';
import { drawsFrom } from './draws.ts';

/** The benchmark scenario in the author's form. The seed was chosen for a number of states between one and two million. */
export function benchScenario(): WrittenScenario {
  const draws = drawsFrom(32);
  const nodes = Array.from({ length: turns }, (_, turn) => benchTurn(turn, draws));
  return {
    format: 1,
    id: 'bench',
    version: '1.0.0',
    language: 'en',
    title: 'Benchmark',
    minutes: 10,
    group: 'bench',
    models: ['direct'],
    objectives: [
      { id: 'o1', text: 'Be quick.', competencies: ['C1', 'C2'], requires: ['danger-asked', 'neck-asked'] },
      { id: 'o2', text: 'Be exact.', competencies: ['C4'], requires: ['advocate-offered', 'next-step-told'] },
    ],
    contentNote: 'Nothing that happened.',
    briefing: {
      dispatch: 'A call.',
      known: ['Nothing.'],
      place: 'A house.',
      at: { weekday: 'tue', time: '01:04' },
    },
    people: { maya: { name: 'Maya', role: 'victim', about: 'Not a person but a load' } },
    opening: { safety: 0, control: 0, trust: 0, strain: 0 },
    facts: benchFacts(),
    needs: {},
    gates: [{ gate: 'danger-left-unasked', unless: ['danger-asked'], after: nodePath(turns - 4) }],
    sources: {},
    reviews: [],
    machine: {
      id: 'bench',
      initial: 'plan',
      states: {
        ...phasesOf(nodes),
        accepted: benchEnding('Accepted', 'accepts'),
        declined: benchEnding('Declined', 'declines'),
        left: benchEnding('Left'),
      },
    },
  };
}
