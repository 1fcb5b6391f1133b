import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../scenarios/assess/assess.ts';
import { rubric1 } from '../../../scenarios/assess/rubric.ts';
import type { Rubric } from '../../../scenarios/assess/rubric.ts';
import { indexScenario } from '../../../scenarios/machine/index-scenario.ts';
import { openInterview } from '../../../scenarios/machine/interview.ts';
import type { Proof } from '../../../scenarios/prove/proof.ts';
import { prove } from '../../../scenarios/prove/prove.ts';
import { followRoute } from '../../../scenarios/report/route.ts';
import { anyRun } from '../assess/any-run.ts';
import { naiveRuns } from './naive-runs.ts';
import type { NaiveRun } from './naive-runs.ts';

const scenarios = anyRun
  .map(({ scenario }) => scenario)
  .filter((scenario) => indexScenario(scenario).nodes.size <= 4);

/** Lenient enough that small scenarios can be met. */
const rubrics = fc
  .record({ leastMoments: fc.integer({ min: 1, max: 2 }), numerator: fc.integer({ min: 1, max: 3 }) })
  .map(({ leastMoments, numerator }): Rubric => ({
    ...rubric1,
    leastMoments,
    bar: { numerator, denominator: 3 },
  }));

describe('prove, beside every run and its assessment', () => {
  it('gives the same ranges, the same endings that can be met, runs as short, and the same findings about met', () => {
    const met = { compared: 0, some: 0 };
    fc.assert(
      fc.property(scenarios, rubrics, (scenario, rubric) => {
        const runs = naiveRuns(scenario, rubric, 300);
        if (runs === undefined) return;
        const proof = prove(scenario, undefined, { rubric });
        met.compared += 1;
        if (runs.some(({ assessment }) => assessment.result === 'met')) met.some += 1;
        expect(proof.exact).toBe(true);
        for (const ending of proof.endings) {
          const there = runs.filter(({ assessment }) => assessment.ending?.state === ending.ending);
          const shortest = there.find(({ assessment }) => assessment.result === 'met');
          expect(ending.canBeMet).toBe(shortest !== undefined);
          expectRanges(ending, there);
          if (ending.metRoute === null) continue;
          expect(ending.metRoute.split(',')).toHaveLength(
            shortest?.interview.turns.length === undefined ? 0 : shortest.interview.turns.length - 1,
          );
          const followed = followRoute(openInterview(scenario), ending.metRoute);
          if (!followed.ok) throw new Error(followed.problem);
          expect(assess({ scenario, rubric, decisions: followed.decisions })).toMatchObject({
            result: 'met',
            ending: { state: ending.ending },
          });
        }
        expectFindings(
          proof,
          runs,
          scenario.objectives.flatMap(({ requires }) => requires),
        );
      }),
    );
    expect(met.compared).toBeGreaterThan(20);
    expect(met.some).toBeGreaterThan(5);
  }, 120_000);
});

function expectRanges({ ranges }: Proof['endings'][number], runs: readonly NaiveRun[]): void {
  for (const range of ranges) {
    const lines = runs.map(({ assessment }) =>
      assessment.profile.find(({ competency }) => competency === range.competency),
    );
    for (const part of ['earned', 'possible', 'moments'] as const) {
      const values = lines.map((line) => line?.[part] ?? 0);
      expect(range[part]).toEqual({ least: Math.min(...values), most: Math.max(...values) });
    }
  }
}

function expectFindings(proof: Proof, runs: readonly NaiveRun[], required: readonly string[]): void {
  const met = runs.filter(({ assessment }) => assessment.result === 'met');
  const kinds = (kind: string) => proof.findings.filter((finding) => finding.kind === kind).length;
  expect(kinds('never-met')).toBe(met.length === 0 ? 1 : 0);
  if (met.length === 0) return;
  const fragile = [...new Set(required)].filter((act) =>
    met.some(({ chances }) => (chances.get(act)?.size ?? 0) < 2),
  );
  expect(kinds('act-at-one-node')).toBe(fragile.length);
  const isFar = met.some((one) =>
    met.some((other) => [...other.rated].filter((id) => !one.rated.has(id)).length >= 3),
  );
  expect(kinds('one-way-to-met')).toBe(isFar ? 0 : 1);
  const given = (among: readonly NaiveRun[]) =>
    new Set(
      among.flatMap(({ interview }) =>
        interview.turns.flatMap(({ passed }) => passed.filter((path) => /(yes|no)-/.test(path))),
      ),
    );
  const lost = [...given(runs)].filter((path) => !given(met).has(path));
  expect(kinds('answer-loses-met')).toBe(lost.length);
}
