import { describe, expect, it } from 'vitest';
import { simpleGuards, surveyScenario } from '../../../scenarios/format/survey.ts';
import { dimensions } from '../../../scenarios/format/vocabulary.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import { benchScenario } from '../../../tools/bench-scenario/bench-scenario.ts';
import { parsedOrThrow } from '../../builders/fake-scenario.ts';

const scenario = parsedOrThrow(benchScenario());

describe('the benchmark scenario', () => {
  it('is always the same', () => {
    expect(benchScenario()).toEqual(benchScenario());
  });

  it('has 24 turns, ten facts, half its choices guarded, and tests every dimension and fact in the last six turns', () => {
    const { nodes } = indexScenario(scenario);
    expect(nodes.size).toBe(24);
    expect(Object.keys(scenario.facts)).toHaveLength(10);
    const transitions = [...nodes.values()].flatMap(({ state }) => Object.values(state.on ?? {}));
    const guarded = transitions.filter((ways) => ways.every(({ guard }) => guard !== undefined));
    expect(guarded.length).toBeLessThanOrEqual(transitions.length / 2);
    expect(
      transitions.filter((ways) => ways.some(({ guard }) => guard !== undefined)).length,
    ).toBeGreaterThanOrEqual(transitions.length / 2);
    const last = [...nodes.keys()]
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .slice(-6)
      .map(keyOf);
    const tested = surveyScenario(scenario)
      .guards.filter(({ at }) => at.some((step) => last.includes(String(step))))
      .flatMap((guard) => [...simpleGuards(guard)].map(({ value }) => value));
    const names = tested.flatMap(({ type, params }) =>
      type === 'knows' ? params.fact : type === 'atLeast' ? params.dimension : [],
    );
    expect(new Set(names)).toEqual(new Set([...dimensions, ...Object.keys(scenario.facts)]));
  });

  it('has more than a million states, is proved exactly, and has nothing to find', () => {
    const proof = prove(scenario);
    expect(proof.states).toBeGreaterThan(1_000_000);
    expect(proof.exact).toBe(true);
    expect(proof.findings).toEqual([]);
    expect(proof.endings.map(({ canBeMet }) => canBeMet)).toEqual([true, true, true]);
  }, 120_000);
});

function keyOf(path: string): string {
  return path.split('.').at(-1) ?? '';
}
